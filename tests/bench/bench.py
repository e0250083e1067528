#!/usr/bin/env python3
"""What Kassa costs: start, memory and a sale, each beside a reference measured in the same run.

Contestants take turns, and the median of each is shown, so that a busy machine spoils both alike.
On one that others keep busy, KASSA_BENCH_REALTIME=1 (as root) lets both sides go before all others.
Python's small standard library (python3-minimal) is enough.
"""

import argparse
import os
import re
import subprocess
import sys
import time


def median(values):
    ordered = sorted(values)
    middle = len(ordered) // 2
    return ordered[middle] if len(ordered) % 2 else (ordered[middle - 1] + ordered[middle]) / 2


def goes_first():
    return os.environ.get("KASSA_BENCH_REALTIME") == "1"


def remove(folder):
    for name in os.listdir(folder):
        os.remove(os.path.join(folder, name))
    os.rmdir(folder)


class Starts:
    """Starts a program, lets the plugin note its first frame, and waits for its end."""

    def __init__(self, plugins, folder):
        self.note = os.path.join(folder, "note")
        self.environment = dict(os.environ, QT_QPA_PLATFORM="offscreen", QT_PLUGIN_PATH=plugins,
                                QT_QPA_GENERIC_PLUGINS="kassafirstframe",
                                KASSA_BENCH_NOTE=self.note, LC_ALL="C.UTF-8",
                                DBUS_SESSION_BUS_ADDRESS="disabled:")
        self.environment.pop("KASSA_BENCH_IDLE", None)

    def run(self, command, idle=None):
        """Milliseconds to the first frame, and the note."""
        environment = dict(self.environment)
        if idle is not None:
            environment["KASSA_BENCH_IDLE"] = str(idle)
        if os.path.exists(self.note):
            os.remove(self.note)
        begun = time.monotonic_ns()
        order = {"scheduler": (os.SCHED_FIFO, os.sched_param(10))} if goes_first() else {}
        child = os.posix_spawn(command[0], command, environment, file_actions=[
            (os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0),
            (os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0)], **order)
        deadline = time.monotonic() + 60
        while os.waitpid(child, os.WNOHANG)[0] == 0:
            if time.monotonic() > deadline:
                os.kill(child, 9)
                os.waitpid(child, 0)
                sys.exit(f"bench: {' '.join(command)} does not end by itself")
            time.sleep(0.005)
        try:
            with open(self.note, encoding="utf-8", errors="replace") as file:
                note = file.read()
            return (int(note.split(None, 2)[1]) - begun) / 1e6, note
        except OSError:
            sys.exit(f"bench: {' '.join(command)} has painted no frame")


def files_of(note):
    """What a program has mapped, for the next start to read from the disk again."""
    return {line[line.index("/"):] for line in note.split("\n")
            if re.match(r"[0-9a-f]+-[0-9a-f]+ ", line) and "/" in line and "(deleted)" not in line}


def evict(paths):
    """Drops the cached pages of these files. What another program has mapped stays."""
    for path in paths:
        try:
            handle = os.open(path, os.O_RDONLY)
        except OSError:
            continue
        try:
            os.fsync(handle)
            os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)
        except OSError:
            pass
        os.close(handle)


def kibibytes(note, name):
    found = re.search(rf"^{name}:\s+(\d+) kB", note, re.MULTILINE)
    return int(found[1]) if found else 0


def measure_starts(starts, kassa, window, rounds, cold):
    contestants = {"kassa": kassa, "window": window}
    files = {name: files_of(starts.run(command)[1]) for name, command in contestants.items()}
    times = {name: [] for name in contestants}
    for _ in range(rounds):
        for name, command in contestants.items():
            if cold:
                evict(files["kassa"] | files["window"])
            times[name].append(starts.run(command)[0])
    return median(times["kassa"]), median(times["window"])


def measure_memory(starts, kassa, window, rounds):
    notes = {"kassa": [], "window": []}
    for _ in range(rounds):
        notes["kassa"].append(starts.run(kassa, idle=2000)[1])
        notes["window"].append(starts.run(window, idle=2000)[1])
    return {field: [median([kibibytes(note, field) / 1024 for note in notes[name]])
                    for name in ("kassa", "window")]
            for field in ("VmRSS", "Pss", "Private_Dirty")}


def measure_sales(program, rounds, delay, disk, memory):
    """Of each client the milliseconds of a sale, and those of them that a processor worked."""
    folders = [os.path.join(place, f"kassa-bench-{os.getpid()}-{name}")
               for place, name in ((disk, "disk"), (memory, "memory"))]
    for folder in folders:
        os.mkdir(folder)
    try:
        first = ["chrt", "--fifo", "10"] if goes_first() else []
        done = subprocess.run([*first, program, str(rounds), str(delay), *folders],
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                              check=False)
    finally:
        for folder in folders:
            remove(folder)
    if done.returncode != 0:
        sys.exit(done.stderr.strip().split("\n")[-1] or "bench: bench_sale has failed")
    times, work = {}, {}
    for line in done.stdout.splitlines():
        name, took, worked = line.split()
        times.setdefault(name, []).append(float(took))
        work.setdefault(name, []).append(float(worked))
    return ({name: median(values) for name, values in times.items()},
            {name: median(values) for name, values in work.items()})


def measure_search(program, rounds):
    done = subprocess.run([program, str(rounds)], stdout=subprocess.PIPE, text=True, check=True)
    for line in done.stdout.splitlines():
        name, ours, plain = line.split()
        yield name, float(ours), float(plain)


class Table:
    def __init__(self):
        self.missed = 0
        print(f"{'':44}{'Kassa':>12}{'reference':>12}{'ratio':>8}{'goal':>8}")

    def row(self, name, ours, reference, unit, goal=None):
        ratio = ours / reference
        verdict = ""
        if goal is not None:
            verdict = "  kept" if ratio <= goal else "  missed"
            self.missed += ratio > goal
        print(f"{name:44}{ours:>9.1f} {unit:2}{reference:>9.1f} {unit:2}{ratio:>8.2f}"
              f"{'' if goal is None else f'{goal:8.2f}'}{verdict}", flush=True)

    def share(self, name, part, whole, goal=None):
        percent = 100 * part / whole
        verdict = ""
        if goal is not None:
            verdict = "  kept" if percent <= goal else "  missed"
            self.missed += percent > goal
        print(f"{name:44}{part:>9.2f} ms{whole:>9.1f} ms{percent:>6.1f} %"
              f"{'' if goal is None else f'{goal:6.1f} %'}{verdict}", flush=True)


def report(table, arguments, folder):
    starts = Starts(arguments.plugins, folder)
    kassa = [arguments.kassa, "demo"]
    window = [arguments.window]
    print("against an empty window of Qt Widgets")
    table.row("  warm start to the first painted frame",
              *measure_starts(starts, kassa, window, arguments.rounds, False), "ms", 1.5)
    table.row("    against a window with one line of text",
              *measure_starts(starts, kassa, window + ["--text"], arguments.rounds, False), "ms")
    table.row("  cold start (files out of the page cache)",
              *measure_starts(starts, kassa, window, arguments.rounds // 2 + 1, True), "ms", 1.5)
    memory = measure_memory(starts, kassa, window, 3)
    table.row("  resident memory, idle for two seconds", *memory["VmRSS"], "MB", 1.6)
    table.row("    of it its share of shared pages (PSS)", *memory["Pss"], "MB")
    table.row("    of it written to (private dirty)", *memory["Private_Dirty"], "MB")
    shared_memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else folder
    sales, work = measure_sales(arguments.sale, arguments.rounds * 20, 0, folder, shared_memory)
    print("a whole sale (token, create, pre-apply, apply) against a bare QNetworkAccessManager")
    table.row("  Till, journal on disk, gateway client", sales["kassa"], sales["qt"], "ms", 1.3)
    table.row("  the same with the journal in memory", sales["kassa-memory"], sales["qt"], "ms")
    table.row("  bare Qt, apply over its own connection", sales["qt-fresh"], sales["qt"], "ms")
    table.row("  processor's time, journal on disk", work["kassa"], work["qt"], "ms")
    if "curl" in sales:
        table.row("  bare libcurl", sales["curl"], sales["qt"], "ms")
    else:
        print("  bare libcurl: not measured, libcurl4-openssl-dev is not installed")
    calls, delay = 4, 50
    sales, _ = measure_sales(arguments.sale, arguments.rounds * 4, delay, folder, shared_memory)
    print(f"a whole sale when the gateway takes {delay} ms for each of its {calls} calls")
    ours = sales["kassa"] - sales["qt"]
    table.share("  Kassa's time beyond bare Qt's", ours, sales["kassa"], 3.0)
    for name, text in (("kassa", "Kassa"), ("kassa-memory", "Kassa, journal in memory"),
                       ("qt", "bare Qt")):
        table.share(f"  time beyond the gateway's: {text}", sales[name] - calls * delay,
                    sales[name])
    print("a search among 100,000 attendees against a plain scan that knows one spelling")
    for name, ours, plain in measure_search(arguments.search, arguments.rounds):
        table.row(f"  {name}", ours, plain, "ms", None if name == "build" else 1.0)


def main():
    parser = argparse.ArgumentParser(description="Benchmarks of Kassa")
    for name in ("kassa", "window", "plugins", "sale", "search"):
        parser.add_argument(f"--{name}", required=True)
    parser.add_argument("--rounds", type=int, default=11)
    arguments = parser.parse_args()
    load = os.getloadavg()[0]
    print(f"{os.cpu_count()} processors, load {load:.1f}"
          + (", which the programs measured go before" if goes_first() else
             ": too busy for figures to be trusted" if load > 0.5 * os.cpu_count() else ""))
    folder = os.path.join(os.path.dirname(arguments.plugins), f"bench-{os.getpid()}")
    os.mkdir(folder)
    try:
        table = Table()
        report(table, arguments, folder)
    finally:
        remove(folder)
    print("All goals are kept." if not table.missed else f"Goals missed: {table.missed}.")


if __name__ == "__main__":
    main()
