#!/usr/bin/env python3
"""Writes down what the examples answer, to see whether a change of the house changes an answer.

usage: answers.py DIR [--bin DIR] [--shared DIR] [--against DIR]

Every example is run with every input that it ships, in every format, language and edition; the inputs of the cases and
150 random counts and norms besides, where `--shared` is there. One file per command under DIR: its command, what it
printed, its exit code. With `--against` the files of an earlier run are compared, and those that differ are listed with
their first lines that differ; exit 1 then.
"""
import argparse, concurrent.futures, difflib, itertools, json, pathlib, re, shutil, subprocess, sys, tempfile, zlib

options = argparse.ArgumentParser()
options.add_argument("dir")
options.add_argument("--bin", default="target/release/examples")
options.add_argument("--shared", default="../shared")
options.add_argument("--against")
options.add_argument("--lines", type=int, default=6, help="lines of each difference that are shown")
asked = options.parse_args()
out, bins, shared = pathlib.Path(asked.dir), pathlib.Path(asked.bin).resolve(), pathlib.Path(asked.shared).resolve()
shutil.rmtree(out, ignore_errors=True)
out.mkdir(parents=True)
scratch = pathlib.Path(tempfile.mkdtemp())
FORMATS, LANGUAGES = ["text", "json", "markdown"], ["nl", "en"]
EVERY = [["--format", form, "--language", language] for form in FORMATS for language in LANGUAGES]
commands = []  # (folder, [example, arguments])


def add(folder, *command, shapes=EVERY):
    for shape in shapes:
        commands.append((folder, [*command, *shape]))


# The inputs are written by the examples themselves; the small country and the shipped dossiers have two languages.
for example in ["check_volumes", "assess_plan", "follow_procedure", "share_funds", "appraise_practice", "align_contracts", "scale_practice", "redistribute", "raise_the_norm", "compare_scenarios", "follow_agreement", "check_contracts", "answer_requests", "check_scenarios"]:
    for language in LANGUAGES:
        folder = scratch / "inputs" / example / language
        folder.mkdir(parents=True)
        subprocess.run([bins / example, "--write-example", folder, "--language", language], check=False, capture_output=True)


def inputs(example, language="en"):
    return scratch / "inputs" / example / language


here = scratch
for example in ["check_volumes", "tally_procedures", "rulebook", "assess_plan", "follow_procedure", "share_funds", "appraise_practice", "align_contracts", "scale_practice", "redistribute", "raise_the_norm", "choose_sites", "compare_scenarios", "follow_agreement", "check_contracts", "answer_requests", "check_scenarios"]:
    add(here, example)
    add(here, example, shapes=[["--help"], ["--format", "pdf"], ["more"]])
add(here, "rulebook", "--coverage")

folder = inputs("check_volumes")
for more in [[], ["--all", "--explain"], ["--year", "2023", "--on", "2026-01-01", "--incomplete", "2023"], ["--silence", "none", "--all"], ["--contracts", "contracts.csv", "--explain"]]:
    add(folder, "check_volumes", "--volumes", "volumes.csv", "--norms", "norms.json", *more)
add(folder, "check_volumes", "--volumes", "volumes.csv", "--editions", "--all", "--explain")
add(folder, "check_volumes", "--editions", "--explain")
add(folder, "check_volumes", "--volumes", "volumes.csv", "--totals", shapes=[[]])

for language in LANGUAGES:
    folder = inputs("assess_plan", language)
    for plan in sorted(folder.glob("*.json")):
        if plan.name == "judgements.json":
            continue
        for edition, step in itertools.product(["draft", "final", "framework-2023"], ["quick", "full", "competition", "situational", "funds"]):
            add(folder, "assess_plan", "--plan", plan.name, "--edition", edition, "--step", step, shapes=[["--format", form, "--language", language] for form in FORMATS])
        add(folder, "assess_plan", "--plan", plan.name, "--editions")
        add(folder, "assess_plan", "--plan", plan.name, "--judgements", "judgements.json", "--five-years-from", "execution:2024-07-01", "--horizon", "2024:6:0.03", "--on", "2024-06-01")
variants = subprocess.run([bins / "assess_plan", "--variant", "list"], capture_output=True, text=True).stdout
for variant in [line.split()[0] for line in variants.splitlines() if line.strip()]:
    add(here, "assess_plan", "--variant", variant)
    add(here, "assess_plan", "--variant", variant, "--editions", shapes=[["--format", "text"]])

for language in LANGUAGES:
    folder = inputs("follow_procedure", language)
    days = sorted(set(re.findall(r"\d{4}-\d\d-\d\d", "".join(file.read_text() for file in folder.glob("*.json")))))
    for day in days:
        add(folder, "follow_procedure", "--events", "events.json", "--overview", "overview.json", "--on", day, shapes=[["--format", form, "--language", language] for form in FORMATS])

folder = inputs("follow_agreement")
for year in range(2022, 2028):
    for edition in ["draft", "final", "framework-2023"]:
        add(folder, "follow_agreement", "--year", str(year), "--edition", edition, "--spending", "spending.json")
for edition in ["draft", "final", "framework-2023"]:
    add(folder, "follow_agreement", "--price", "price.json", "--edition", edition)
add(folder, "follow_agreement", "--sector", "general-practice", "--growth", "0.05")

for edition in ["draft", "final"]:
    for day in ["2022-12-31", "2023-07-01", "2024-01-01", "2025-06-01", "2027-01-01"]:
        add(folder, "follow_agreement", "--facts", "region.json", "--edition", edition, "--on", day)
        add(folder, "follow_agreement", "--dates", "--edition", edition, "--on", day)
    for party in ["insurers", "zn", "ministry", "municipalities"]:
        add(folder, "follow_agreement", "--dates", "--party", party, "--edition", edition)
    add(folder, "follow_agreement", "--targets", "readings.json", "--edition", edition)
    for day in ["2024-01-01", "2026-06-01", "2027-01-01"]:
        add(inputs("check_contracts"), "check_contracts", "--contracts", "contracts.csv", "--answers", "answers.csv", "--edition", edition, "--on", day)
add(folder, "follow_agreement", "--capacity", "capacity.json", "--distribution", "distribution.json")
add(here, "check_contracts", "--table", shapes=[[]])

folder = inputs("share_funds")
for file in sorted(folder.glob("*.json")):
    for option in ["--shares", "--ledger", "--municipal"]:
        add(folder, "share_funds", option, file.name)
for day in ["2026-01-01", "2026-05-01", "2026-09-01", "2026-10-01", "2027-03-01"]:
    add(folder, "share_funds", "--municipal", "municipal.json", "--decided", day)
    add(folder, "share_funds", "--municipal", "municipal.json", "--on", day)

SETS = ["advice-2020", "iza-draft-2022", "iza-2022", "specialists-2023", "page-2024"]
for language in LANGUAGES:
    folder = inputs("appraise_practice", language)
    for principles in SETS:
        add(folder, "appraise_practice", "--principles", "--set", principles, shapes=[["--format", form, "--language", language] for form in FORMATS])
        for practice in sorted(folder.glob("*.json")):
            if practice.name not in ("gate.json", "policy.json"):
                add(folder, "appraise_practice", "--practice", practice.name, "--set", principles, "--compare", "synthetic-before.json", "--gate", "gate.json", "--policy", "policy.json", shapes=[["--format", form, "--language", language] for form in FORMATS])
                add(folder, "appraise_practice", "--practice", practice.name, "--set", principles, shapes=[["--format", form, "--language", language] for form in FORMATS])
    add(here, "appraise_practice", "--synthetic")

for language in LANGUAGES:
    folder = inputs("align_contracts", language)
    for chain in sorted(folder.glob("*.json")):
        add(folder, "align_contracts", "--chain", chain.name, shapes=[["--format", form, "--language", language] for form in FORMATS])
        for day in ["2023-12-31", "2024-06-01", "2025-01-01", "2027-01-01"]:
            add(folder, "align_contracts", "--chain", chain.name, "--on", day, shapes=[["--format", form, "--language", language] for form in FORMATS])
add(here, "align_contracts", "--variant", "aligned")

for language in LANGUAGES:
    folder = inputs("scale_practice", language)
    files = [part for kind in ["labour", "practice", "record", "scale", "cycle", "agreement", "plan", "life", "policy"] if (folder / f"{kind}.json").exists() for part in (f"--{kind}", f"{kind}.json")]
    for edition, day in itertools.product(["draft", "final"], ["2022-06-01", "2024-01-01", "2025-03-01", "2027-01-01"]):
        add(folder, "scale_practice", *files, "--edition", edition, "--on", day, shapes=[["--format", form, "--language", language] for form in FORMATS])
add(here, "scale_practice", "--edition", "draft")

for language in LANGUAGES:
    folder = inputs("redistribute", language)
    scenarios = {line.split(",")[0] for line in (folder / "scenarios.csv").read_text().splitlines()[1:]} if (folder / "scenarios.csv").exists() else set()
    for scenario in sorted(scenarios):
        for more in [[], ["--details"], ["--no-top-up"], ["--starters-draw", "stopping"]]:
            add(folder, "redistribute", "--dir", ".", "--scenario", scenario, *more, shapes=[["--format", form, "--language", language] for form in FORMATS])
    add(folder, "choose_sites", "--dir", ".", shapes=[["--format", form, "--language", language] for form in FORMATS])
    add(folder, "choose_sites", "--dir", ".", "--most-losses", "1", shapes=[["--format", form, "--language", language] for form in FORMATS])
    folder = inputs("compare_scenarios", language)
    if (folder / "impact.json").exists():
        for agreement in ["draft", "final"]:
            add(folder, "compare_scenarios", "--dir", ".", "--impact", "impact.json", "--agreement", agreement, shapes=[["--format", form, "--language", language] for form in FORMATS])
    folder = inputs("raise_the_norm", language)
    add(here, "raise_the_norm", "--from", "10", "--to", "30", shapes=[["--format", form, "--language", language] for form in FORMATS])
add(here, "redistribute", "--small", "--details")

if shared.exists():
    for case in sorted((shared / "cases").rglob("case.json")):
        described = json.loads(case.read_text(encoding="utf-8"))
        for run in described.get("runs", [described]):
            command = run["run"]
            if "800" in case.parent.name:
                continue
            rest, options_of = [], iter(command[1:])
            for argument in options_of:
                if argument in ("--format", "--language"):
                    next(options_of)
                else:
                    rest.append(argument)
            add(case.parent, command[0], *rest)
    random = pathlib.Path(__file__).resolve().parent / "random_instances.py"
    for seed in range(1, 151):
        folder = scratch / "random" / str(seed)
        folder.mkdir(parents=True)
        subprocess.run([sys.executable, random, str(seed), folder], check=True)
        given = (folder / "asked").read_text().split()
        add(folder, "check_volumes", "--volumes", "volumes.csv", "--norms", "norms.json", *given, "--all", "--explain", shapes=[["--format", "json"], ["--format", "text", "--language", "nl"]])


def place(folder):
    for root, name in [(scratch, "~"), (shared, "shared")]:
        if folder.is_relative_to(root):
            return f"{name}/{folder.relative_to(root)}"
    return str(folder)


def run(command):
    folder, parts = command
    done = subprocess.run([bins / parts[0], *parts[1:]], cwd=folder, capture_output=True, text=True, errors="replace", timeout=600)
    head = f"$ cd {place(folder)}; {' '.join(parts)}\n"
    return head + done.stdout + (f"-- told\n{done.stderr}" if done.stderr else "") + f"-- exit {done.returncode}\n"


def name(command):
    folder, parts = command
    whole = f"{'_'.join(parts)}__{place(folder)}"
    return re.sub(r"[^A-Za-z0-9._=-]+", "_", whole)[:180] + f".{zlib.crc32(whole.encode()):08x}.txt"


unique = list(dict.fromkeys((folder, tuple(parts)) for folder, parts in commands))
with concurrent.futures.ThreadPoolExecutor() as pool:
    for command, text in zip(unique, pool.map(run, unique)):
        (out / name(command)).write_text(text.replace(str(scratch), "~"), encoding="utf-8")
shutil.rmtree(scratch)
files = sorted(file.name for file in out.iterdir())
print(f"{len(unique)} commands, {len(files)} answers")
if asked.against:
    before = pathlib.Path(asked.against)
    differ = 0
    for file in sorted({*files, *(file.name for file in before.iterdir())}):
        old, new = [(folder / file).read_text(encoding="utf-8").splitlines() if (folder / file).exists() else [] for folder in (before, out)]
        if old != new:
            differ += 1
            print(f"== {file}")
            lines = [line for line in difflib.unified_diff(old, new, lineterm="", n=0) if not line.startswith(("---", "+++", "@@"))]
            print("\n".join(lines[: asked.lines]))
    print(f"{differ} answers differ")
    sys.exit(1 if differ else 0)
