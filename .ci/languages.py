#!/usr/bin/env python3
"""Builds and runs what the page *From other languages* has, with the shipped requests.

usage: languages.py ROOT SCRATCH REQUESTS RECEIPTS

REQUESTS is the file of requests, RECEIPTS what `answer_requests --receipt` says of them. Each caller must give these answers.
A compiler or a runtime that is not there is told; for the browser that is the target wasm32-unknown-unknown.
"""
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys

root, scratch, requests, receipts = map(pathlib.Path, sys.argv[1:])
page = (root / "src/guide/languages.md").read_text(encoding="utf-8")
blocks = re.findall(r"^<!-- (\S+) -->\n```\S+\n(.*?)^```$", page, re.DOTALL | re.MULTILINE)
for name, text in blocks:
    path = scratch / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
(scratch / "passende-zorg").symlink_to(root)
shutil.copy(requests, scratch / "requests.json")
expected = json.loads(receipts.read_text(encoding="utf-8"))
most = {"rust/src/main.rs": 40, "python/ask.py": 30}
for name, text in blocks:
    lines = [line for line in text.splitlines() if line.strip()]
    if len(lines) > most.get(name, 30):
        sys.exit(f"{name} has {len(lines)} lines")


def run(*command, **more):
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", **more)
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))}\n{done.stdout}{done.stderr}")
    return done.stdout


def same(language, text):
    if json.loads(text) != expected:
        sys.exit(f"{language} has other answers")
    print(f"{language}: the same {len(expected)} answers, receipts included")


target = root / "target/languages"
os.environ["CARGO_TARGET_DIR"] = str(target)


def build(folder, *more):
    run("cargo", "build", "--quiet", *more, cwd=scratch / folder)


build("rust")
lines = run(target / "debug/ask", requests).splitlines()
digests = [reply["answer"]["receipt"]["answer"] for reply in expected]
if [line.rsplit(" ", 1)[1] for line in lines] != digests:
    sys.exit("the program in Rust has other answers")
print(f"Rust: the same {len(digests)} answers, by their digests")

build("c")
library = target / "debug/libpassende_zorg_c.so"
same("Python over the library for C", run("python3", scratch / "python/ask.py", library, requests))

build("pyo3")
shutil.copy(target / "debug/libpassende_zorg_py.so", scratch / "passende_zorg.so")
program = "import sys, passende_zorg; print(passende_zorg.ask(open(sys.argv[1], encoding='utf-8').read()))"
same("a Python module", run("python3", "-c", program, requests, cwd=scratch))

if shutil.which("mcs") and shutil.which("mono"):
    shutil.copy(library, scratch / "dotnet")
    run("mcs", "-out:ask.exe", "Ask.cs", cwd=scratch / "dotnet")
    more = os.environ | {"LD_LIBRARY_PATH": str(scratch / "dotnet")}
    same(".NET over the library for C", run("mono", "ask.exe", requests, cwd=scratch / "dotnet", env=more))
else:
    print(".NET: no compiler here, not tried")

wasm = "wasm32-unknown-unknown"
sysroot = pathlib.Path(run("rustc", "--print", "sysroot").strip())
if (sysroot / "lib/rustlib" / wasm).exists():
    build("c", "--target", wasm)
    shutil.copy(target / wasm / "debug/passende_zorg_c.wasm", scratch / "browser")
    if shutil.which("node"):
        (scratch / "browser/package.json").write_text('{"type": "module"}')
        (scratch / "browser/try.js").write_text(
            'import { readFileSync } from "node:fs";\n'
            'import { load } from "./passende_zorg.js";\n'
            'const wasm = new Response(readFileSync("passende_zorg_c.wasm"), { headers: { "content-type": "application/wasm" } });\n'
            "const ask = await load(Promise.resolve(wasm));\n"
            'console.log(JSON.stringify(ask(JSON.parse(readFileSync(process.argv[2], "utf-8")))));\n'
        )
        same("the browser's module", run("node", "try.js", requests, cwd=scratch / "browser"))
    else:
        print("the browser: compiled, and no runtime here to try it")
else:
    print(f"the browser: no {wasm} here, not tried")
