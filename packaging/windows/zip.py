#!/usr/bin/env python3
"""The zip for Windows: tenken.exe, what to read first, documents, licences and where sources are, SHA-256. The same files give
the same bytes. Beside the zip stands the program's SHA-256, to compare with what comes out of it.

usage: zip.py TENKEN_EXE VERSION DIST [SIGNED_EXE]   (SIGNED_EXE goes in, in place of the program that was built;
SOURCE_DATE_EPOCH: the day that the files bear)
"""
import hashlib
import os
import pathlib
import re
import subprocess
import sys
import time
import urllib.parse
import zipfile

project = pathlib.Path(__file__).resolve().parents[2]
# The compiler's own libraries, which are in every program that it makes.
runtime = ["mingw-w64-x86-64-dev", "g++-mingw-w64-x86-64-posix"]
# What the program rests on: cmake/windows/dependencies.sh builds the first from Debian's sources and takes the others as they
# are installed. It keeps the licences of all of them, and of what the tests alone use.
built = ["expat", "libunistring", "libxlsxwriter", "minizip", "nettle", "simdjson", "yaml-cpp"]
installed = ["libboost-dev", "libcli11-dev", "libz-mingw-w64-dev", "nlohmann-json3-dev"]
whole = ["Apache-2.0", "GPL-2", "GPL-3", "LGPL-3"]


def copyright_of(package):
    folder = pathlib.Path("/usr/share/doc") / package
    for name in ("copyright", "copyright.gz"):
        if (folder / name).exists():
            return (folder / name).read_bytes()
    sys.exit(f"zip.py: there is no copyright file of {package}: install it, it is linked into the program")


def installed_source(package):
    """Debian's source package, and its version. libboost-dev is a name for that of the newest one."""
    ask = ["dpkg-query", "-W", "-f"]
    if package == "libboost-dev":
        needs = subprocess.run([*ask, "${Depends}", package], capture_output=True, text=True, check=True).stdout
        package = re.match(r"libboost[0-9.]+-dev", needs).group()
    return subprocess.run([*ask, "${source:Package} ${source:Version}", package], capture_output=True, text=True,
                          check=True).stdout.split()


def versions(dependencies):
    """Where the sources of all that is linked in are: whoever gets the program has a right to some of them (LGPL)."""
    sources = [(name, (dependencies / "built" / name).read_text().strip()) for name in built]
    sources += [tuple(installed_source(package)) for package in installed + runtime]
    lines = [f"{name} {version}\n  https://snapshot.debian.org/package/{name}/{urllib.parse.quote(version, safe='')}/\n"
             for name, version in sorted(set(sources))]
    return ("tenken.exe に組み込まれているものの、Debian のソースパッケージの名前と版、ソースのある場所\n"
            "Debian's source packages of what is in tenken.exe, and where Debian keeps them\n\n" + "".join(lines))


def check_version(program, version):
    """The version is a text of its own in the program: the zip is not given the name of another one."""
    if not re.search(rb"(?<![0-9.])" + re.escape(version.encode()) + rb"\0", program):
        sys.exit(f"zip.py: tenken.exe is not of version {version}: run ./dev windows")


def for_notepad(text):
    return b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode()


PAGE = """<!DOCTYPE html>
<html lang="ja">
<head>
<meta charset="utf-8">
<title>{title}</title>
<style>
@page {{ size: A4; margin: 15mm; }}
body {{ font: 10pt/1.5 "BIZ UDPGothic", "Yu Gothic UI", Meiryo, sans-serif; max-width: 180mm; margin: 1em auto; padding: 0 1em; }}
h1 {{ font-size: 14pt; }}
h2 {{ font-size: 11.5pt; margin: 1em 0 .3em; break-after: avoid; }}
table {{ border-collapse: collapse; width: 100%; }}
th, td {{ border: 1px solid #666; padding: .2em .5em; text-align: left; vertical-align: top; }}
th:first-child, td:first-child {{ width: 9.5em; }}
tr {{ break-inside: avoid; }}
</style>
</head>
<body>
{body}</body>
</html>
"""


def as_page(document):
    """To be read in a browser and printed; its links lead to the documents beside it."""
    body = subprocess.run(["cmark-gfm", "-e", "table", str(document)], capture_output=True, text=True, check=True).stdout
    body = re.sub(r'href="(?![a-z]+:|#)([^"]+)"', r'href="docs/\1"', body)
    return PAGE.format(title=document.stem, body=body).encode()


def files(exe, version, program):
    first = project / "packaging/windows/はじめにお読みください.txt"
    yield "tenken.exe", program
    yield first.name, for_notepad(first.read_text(encoding="utf-8").replace("{version}", version))
    yield "tenken.exe.sha256", f"{hashlib.sha256(program).hexdigest()}  tenken.exe\r\n".encode()
    yield "ソフトウェア利用申請の資料.html", as_page(project / "docs/ソフトウェア利用申請の資料.md")
    for document in sorted([*(project / "docs").glob("*.md"), *(project / "docs/pictures").iterdir()]):
        yield document.relative_to(project).as_posix(), document.read_bytes()
    yield "CONTRIBUTING.md", (project / "CONTRIBUTING.md").read_bytes()
    yield "licenses/tenken.txt", (project / "LICENSE").read_bytes()
    dependencies = exe.resolve().parent.parent / "mingw-deps"
    yield "licenses/versions.txt", for_notepad(versions(dependencies))
    for name in sorted(built + installed):
        yield f"licenses/{name}.txt", (dependencies / "licences" / f"{name}.txt").read_bytes()
    for package in runtime:
        yield f"licenses/{package}.txt", copyright_of(package)
    for name in whole:
        yield f"licenses/{name}.txt", (pathlib.Path("/usr/share/common-licenses") / name).read_bytes()


def main():
    exe, version, dist = pathlib.Path(sys.argv[1]), sys.argv[2], pathlib.Path(sys.argv[3])
    program = (pathlib.Path(sys.argv[4]) if len(sys.argv) > 4 else exe).read_bytes()
    check_version(program, version)
    day = time.gmtime(int(os.environ.get("SOURCE_DATE_EPOCH", time.time())))[:6]
    dist.mkdir(parents=True, exist_ok=True)
    name = f"tenken-{version}-windows-x64"
    with zipfile.ZipFile(dist / f"{name}.zip", "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for path, data in files(exe, version, program):
            entry = zipfile.ZipInfo(f"{name}/{path}", day)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, data)
    (dist / f"tenken-{version}.exe.sha256").write_text(f"{hashlib.sha256(program).hexdigest()}  tenken.exe\n", newline="\n")


main()
