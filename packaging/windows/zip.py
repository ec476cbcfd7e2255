#!/usr/bin/env python3
"""The zip for Windows: tenken.exe, what to read first, documents, licences, SHA-256. The same files give the same bytes.

usage: zip.py TENKEN_EXE VERSION DIST [SIGNED_EXE]   (SIGNED_EXE goes in, in place of the program that was built; SOURCE_DATE_EPOCH: the day that the files bear)
"""
import hashlib
import os
import pathlib
import sys
import time
import zipfile

project = pathlib.Path(__file__).resolve().parents[2]
# The compiler's own libraries, which are in every program that it makes; those of the other libraries are kept by
# cmake/windows/dependencies.sh where it builds them.
runtime = ["mingw-w64-x86-64-dev", "g++-mingw-w64-x86-64-posix"]
not_linked = {"catch2", "cmark-gfm"}  # tests alone use them
whole = ["Apache-2.0", "GPL-2", "GPL-3", "LGPL-3"]


def copyright_of(package):
    folder = pathlib.Path("/usr/share/doc") / package
    for name in ("copyright", "copyright.gz"):
        if (folder / name).exists():
            return (folder / name).read_bytes()
    sys.exit(f"zip.py: there is no copyright file of {package}: install it, it is linked into the program")


def for_notepad(text):
    return b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode()


def files(exe, version, signed):
    program = signed.read_bytes()
    first = project / "packaging/windows/はじめにお読みください.txt"
    yield "tenken.exe", program
    yield first.name, for_notepad(first.read_text(encoding="utf-8").replace("{version}", version))
    yield "tenken.exe.sha256", f"{hashlib.sha256(program).hexdigest()}  tenken.exe\r\n".encode()
    for document in sorted((project / "docs").glob("*.md")):
        yield f"docs/{document.name}", document.read_bytes()
    yield "licenses/tenken.txt", (project / "LICENSE").read_bytes()
    kept = exe.resolve().parent.parent / "mingw-deps/licences"
    for licence in sorted(kept.glob("*.txt")):
        if licence.stem not in not_linked:
            yield f"licenses/{licence.name}", licence.read_bytes()
    for package in runtime:
        yield f"licenses/{package}.txt", copyright_of(package)
    for name in whole:
        yield f"licenses/{name}.txt", (pathlib.Path("/usr/share/common-licenses") / name).read_bytes()


def main():
    exe, version, dist = pathlib.Path(sys.argv[1]), sys.argv[2], pathlib.Path(sys.argv[3])
    signed = pathlib.Path(sys.argv[4]) if len(sys.argv) > 4 else exe
    day = time.gmtime(int(os.environ.get("SOURCE_DATE_EPOCH", time.time())))[:6]
    dist.mkdir(parents=True, exist_ok=True)
    name = f"tenken-{version}-windows-x64"
    with zipfile.ZipFile(dist / f"{name}.zip", "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for path, data in files(exe, version, signed):
            entry = zipfile.ZipInfo(f"{name}/{path}", day)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, data)


main()
