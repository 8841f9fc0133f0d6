#!/usr/bin/env python3
"""Whether the action points that `follow_agreement` shows are those of the annex: each with its day and its parties.

usage: compare_dates.py ANSWER.json POINTS.csv
ANSWER.json is what `follow_agreement --dates --edition draft --format json` prints.
"""
import csv, json, sys

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
with open(sys.argv[1], encoding="utf-8") as file:
    shown = {point["point"]: point for point in json.load(file)["points"]}
with open(sys.argv[2], encoding="utf-8") as file:
    rows = list(csv.DictReader(file))
wrong = []
for row in rows:
    point = shown.get(row["id"])
    parties = {NAMES[name] for name in row["responsible"].split(";")}
    if row["id"] in BRACKETS:
        parties -= {"parties"}
    expected = (LAST.get(row["id"], row["deadline_iso"]) or None, parties)
    found = point and (point["due"], set(point["parties"]))
    if found != expected:
        wrong.append(f"{row['id']}: expected {expected}, found {found}")
if wrong:
    sys.exit("\n".join(wrong))
print(f"{len(rows)} action points with their days and parties")
