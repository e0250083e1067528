"""The texts of the program are whole: nothing unfinished, nothing that the sources have and the
files do not, every placeholder kept, and Uzbek written with its own letters.

translations.py LUPDATE ROOT"""

import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

PLACEHOLDER = re.compile(r"%(?:\d|n|L\d)")
# ʻ U+02BB in oʻ and gʻ, ʼ U+02BC elsewhere; what keyboards offer instead is never right.
FOREIGN_APOSTROPHES = "'`´‘’"


def update_into(lupdate, root, folder):
    """What lupdate makes of copies of the files; they would be equal if nothing was new."""
    files = []
    for name in ("kassa_uz.ts", "kassa_en.ts"):
        copy = pathlib.Path(folder, name)
        shutil.copyfile(root / "translations" / name, copy)
        files.append(str(copy))
    subprocess.run(
        [lupdate, "-silent", "-locations", "none", "-no-obsolete", "-extensions", "cpp,h",
         "-I", ".", "ui", "app", "-ts", *files],
        cwd=root, check=True, capture_output=True)
    return [pathlib.Path(file) for file in files]


def texts_of(message):
    translation = message.find("translation")
    forms = translation.findall("numerusform")
    return [form.text or "" for form in forms] if forms else [translation.text or ""]


def faults_of(path):
    for context in ElementTree.parse(path).iter("context"):
        place = context.findtext("name")
        for message in context.iter("message"):
            source = message.findtext("source")
            where = f"{path.name}: {place}: {source!r}"
            if message.find("translation").get("type"):
                yield f"{where}: {message.find('translation').get('type')}"
                continue
            for text in texts_of(message):
                wanted = set(PLACEHOLDER.findall(source))
                # "Sent once" needs no figure; every other placeholder has to be there.
                if set(PLACEHOLDER.findall(text)) | {"%n"} != wanted | {"%n"}:
                    yield f"{where}: other placeholders in {text!r}"
                if not text.strip():
                    yield f"{where}: empty"
                if path.name == "kassa_uz.ts" and any(c in text for c in FOREIGN_APOSTROPHES):
                    yield f"{where}: an apostrophe that is not Uzbek in {text!r}"
                if path.name == "kassa_uz.ts" and re.search(r"[oOgG]ʼ", text):
                    yield f"{where}: ʼ U+02BC after o or g in {text!r}"


def main():
    lupdate, root = sys.argv[1], pathlib.Path(sys.argv[2])
    faults = []
    with tempfile.TemporaryDirectory() as folder:
        for updated in update_into(lupdate, root, folder):
            kept = root / "translations" / updated.name
            if updated.read_bytes() != kept.read_bytes():
                faults.append(f"{kept.name}: the sources say something else; run "
                              "cmake --build --preset dev --target update_translations")
            faults += list(faults_of(kept))
    print("\n".join(faults) or "All texts are whole.")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
