#!/usr/bin/env python3
"""Writes down which functions `kassa demo` runs until its desk lies idle, for the linker.

A start needs a fifth of the program's functions. The linker puts those that are named in this file
side by side, so that the others are neither read from the disk nor mapped into memory. A name that
is gone does no harm; a new function that is missing costs up to 64 kB, which the kernel maps around
each page that is used. Takes a minute. Needs valgrind, and a second attempt when that fails by an
assertion of its own.
"""

import argparse
import bisect
import os
import re
import subprocess
import sys
import tempfile

IDLE = "3000"  # milliseconds after the first frame


def trace(kassa, plugins):
    """The addresses of all instructions that ran, as they lie in the program's file."""
    with tempfile.TemporaryDirectory() as folder:
        environment = dict(os.environ, QT_QPA_PLATFORM="offscreen", QT_PLUGIN_PATH=plugins,
                           QT_QPA_GENERIC_PLUGINS="kassafirstframe", HOME=folder,
                           KASSA_BENCH_NOTE=os.path.join(folder, "note"), KASSA_BENCH_IDLE=IDLE,
                           LC_ALL="C.UTF-8", DBUS_SESSION_BUS_ADDRESS="disabled:")
        told = os.path.join(folder, "trace")
        ended = subprocess.run(
            ["valgrind", "--quiet", "--tool=callgrind", "--dump-instr=yes", "--compress-pos=no",
             "--compress-strings=no", f"--callgrind-out-file={told}", kassa, "demo"],
            env=environment, check=False, text=True, stderr=subprocess.PIPE)
        if ended.returncode != 0:
            sys.exit(f"startup_order: kassa demo did not end well:\n{ended.stderr}")
        ours = False
        with open(told, encoding="utf-8", errors="replace") as lines:
            for line in lines:
                if line.startswith("ob="):
                    ours = os.path.realpath(line[3:].strip()) == os.path.realpath(kassa)
                elif ours and line.startswith("0x"):
                    yield int(line.split(None, 1)[0], 16)


def functions_of(program):
    """Address and names of every function in its file."""
    found = {}
    symbols = subprocess.run(["nm", "--defined-only", program], check=True, text=True,
                             capture_output=True).stdout
    for address, name in re.findall(r"^([0-9a-f]+) [tTwW] (\S+)$", symbols, re.MULTILINE):
        found.setdefault(int(address, 16), []).append(name)
    return found


def main():
    options = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    options.add_argument("--kassa", required=True)
    options.add_argument("--plugins", required=True)
    options.add_argument("--to", required=True)
    given = options.parse_args()
    functions = functions_of(given.kassa)
    begins = sorted(functions)
    ran = {begins[bisect.bisect_right(begins, address) - 1]
           for address in trace(given.kassa, given.plugins) if address >= begins[0]}
    names = sorted({name for address in ran for name in functions[address]
                    if not name.startswith("_GLOBAL__sub_")})  # these are .text.startup.*
    if len(names) < 500:
        sys.exit(f"startup_order: {given.kassa} ran only {len(names)} functions")
    with open(given.to, "w", encoding="ascii") as script:
        script.write("/* What a start runs, side by side. Made by the target startup_order. */\n"
                     "SECTIONS {\n  .text.kassa_start : {\n    *(.text.startup .text.startup.*)\n")
        script.writelines(f"    *(.text.{name})\n" for name in names)
        script.write("  }\n}\nINSERT BEFORE .text;\n")
    print(f"{len(names)} functions that a start runs are in {given.to}.")


if __name__ == "__main__":
    main()
