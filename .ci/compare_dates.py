#!/usr/bin/env python3
"""Whether the action points that `follow_agreement` shows are those of the annex: each with its day and its parties.

usage: compare_dates.py ANSWER.json POINTS.csv FINAL.json TEXT
ANSWER.json is what `follow_agreement --dates --edition draft --format json` prints, FINAL.json the same of the final text. Of that,
each day must be printed on the page that is named (TEXT has the pages): as a day, as the day before the next (*voor*), or as the end
of a year, a half or a quarter.
"""
import csv, datetime, json, re, sys

NAMES = {
    "VWS": "ministry", "IZA-partijen": "parties", "ZN": "zn", "NZa": "nza", "ZINl": "zin", "LHV": "lhv", "InEen": "ineen", "NVZ": "nvz",
    "VNG": "vng", "NFU": "nfu", "GGZ-partijen": "mental-parties", "GGZ": "mental-parties", "FMS": "fms", "ROAZ’en": "roaz", "PF": "patients",
    "ActiZ": "actiz", "Actiz": "actiz", "ZKN": "zkn", "IGJ": "igj", "regionale partijen": "regional-parties",
    "eerstelijns partijen": "primary-parties", "ZV’s": "insurers", "ZVs": "insurers", "Zorgverzekeraars": "insurers", "SWN": "swn",
    "MIND": "mind", "Mind": "mind", "NLGGZ": "nlggz", "Gemeenten": "municipalities", "MSZ-partijen": "hospital-parties",
    "2 grootste zorgverzekeraars in de regio": "largest-insurers", "2 grootste ZVs": "largest-insurers",
    "grootste gemeenten": "largest-municipalities", "LNAZ": "lnaz", "AZN": "azn", "Ronde Tafeloverleg": "round-table", "NHG": "nhg",
    "KNMP": "knmp", "KNGF": "kngf", "PPN": "ppn", "Verenso": "verenso", "ZorgThuisNL": "zorgthuisnl", "V&VN": "venvn", "VVT": "vvt",
    "Alle ZVW-partijen": "every-zvw-party",
}
# The annex prints 1-1-2024/5, of which the last day counts; and names between brackets which of all parties it means.
LAST = {"IZA-L-DIG-2": "2025-01-01"}
BRACKETS = {"IZA-L-ALG-4"}


def points(path):
    """The points of the answer on dates, by name, each with its values."""
    with open(path, encoding="utf-8") as file:
        [answer] = json.load(file)["answers"]
    return {item["about"]["point"]: item["values"] for item in answer["items"]}


shown = points(sys.argv[1])
with open(sys.argv[2], encoding="utf-8") as file:
    rows = list(csv.DictReader(file))
wrong = []
for row in rows:
    point = shown.get(row["id"])
    parties = {NAMES[name] for name in row["responsible"].split(";")}
    if row["id"] in BRACKETS:
        parties -= {"parties"}
    expected = (LAST.get(row["id"], row["deadline_iso"]) or None, parties)
    found = point and (point.get("due-on"), set(point["parties"].split(", ")))
    if found != expected:
        wrong.append(f"{row['id']}: expected {expected}, found {found}")

MONTHS = ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"]
QUARTER = {(3, 31): ("eerste kwartaal", "Q1"), (6, 30): ("tweede kwartaal", "Q2"), (12, 31): ("vierde kwartaal", "Q4")}


def printed(day):
    """The ways in which a text prints a day."""
    before = day + datetime.timedelta(days=1)
    for of, words in ((day, ""), (before, r"(?i:voor|vóór)[^.;]{0,30}? ")):
        yield rf"{words}{of.day} {MONTHS[of.month - 1]} {of.year}"
        yield rf"{words}{of.day}-{of.month}-{of.year}"
    if (day.month, day.day) == (1, 1):
        yield rf"Per {day.year}"
    if before.day == 1:
        yield rf"\b{MONTHS[day.month - 1]} {day.year}"
    for words in QUARTER.get((day.month, day.day), ()):
        yield rf"{words}(?: van)? {day.year}"
    if (day.month, day.day) == (6, 30):
        yield rf"eerste helft van {day.year}"
    if (day.month, day.day) == (12, 31):
        yield rf"(?:eind|einde van|loop van|uiterlijk|in|tot en met) {day.year}|voor {day.year + 1}"


with open(sys.argv[4], encoding="utf-8") as file:
    parts = re.split(r"\[\[page (\d+)\]\]", file.read())
pages = {int(page): " ".join(text.split()) for page, text in zip(parts[1::2], parts[2::2])}
dated = {name: point for name, point in points(sys.argv[3]).items() if "page" in point and "due-on" in point}
for name, point in dated.items():
    day = datetime.date.fromisoformat(point["due-on"])
    if not any(re.search(form, pages[int(point["page"])]) for form in printed(day)):
        wrong.append(f"{name}: {day} is not printed on page {point['page']}")
if wrong:
    sys.exit("\n".join(wrong))
print(f"{len(rows)} action points with their days and parties, {len(dated)} days of the final text on their pages")
