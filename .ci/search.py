#!/usr/bin/env python3
"""Holds the search of the documentation against what a reader types, in Dutch.

usage: search.py DOC SRC

DOC is the folder that `cargo doc` wrote (target/doc, cleaned before: rustdoc adds to an index that stands there), SRC
the sources. Three things must be found, each under its own name: every `#[doc(alias)]` of the sources on the item that
it stands on, every Dutch word of the glossary on a type of its row, and what a buyer of care types first.
"""

import base64
import json
import re
import sys
from pathlib import Path

FIRST = """verzekeraar, ziekenhuis, zorgaanbieder, zorginkoop, spreiding, handhaving, passende zorg, volumenorm, transformatieplan,
voorwaarde, criteria, principes"""


class UnknownForm(Exception):
    """The index is not in the form that is read here."""


def expected(holds, what):
    if not holds:
        raise UnknownForm(what)


# -- the index: a root of columns, each in files of runs of bytes with their length before them --


def argument(path):
    """The name and the text of the one call in a file of the index."""
    written = path.read_text(encoding="utf-8")
    call = re.fullmatch(r"""\s*(\w+)\((['"])(.*)\2\);?\s*""", written, re.S)
    expected(call, f"{path} is not one call")

    def plain(escape):
        code = escape[1] or escape[2] or escape[3]
        return chr(int(code, 16)) if code else {"n": "\n", "r": "\r", "t": "\t", "0": "\0"}.get(escape[4], escape[4])

    escapes = r"\\(?:u\{([0-9a-fA-F]+)\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(.))"
    return call[1], re.sub(escapes, plain, call[3], flags=re.S)


def numbers(data):
    """Numbers of hexadecimal digits, of which the last is from 96 on."""
    number = 0
    for byte in data:
        number = number << 4 | byte & 15
        if byte >= 96:
            yield number
            number = 0


def values(data):
    """The values of a column in one file; one of the last sixteen may be told by its place."""
    last, at = [], 0
    while at < len(data):
        if 48 <= data[at] < 64:
            yield last[data[at] - 48]
            at += 1
            continue
        end = at
        while data[end] < 96:
            end += 1
        (length,) = numbers(data[at : end + 1])
        value = data[end + 1 : end + 1 + length]
        at = end + 1 + length
        last = [value, *last[:15]]
        yield value


def numbers_of_set(data):
    """A set of numbers in the form of a Roaring bitmap: <https://github.com/RoaringBitmap/RoaringFormatSpec>."""
    if not data or data[0] == 0:
        return set()
    expected(data[0] in (0x3A, 0x3B), f"a set that begins with {data[0]}")

    def at(place, length=2):
        return int.from_bytes(data[place : place + length], "little")

    runs = data[0] == 0x3B
    size = at(2) + 1 if runs else at(4, 4)
    place = 4 if runs else 8
    in_runs = int.from_bytes(data[place : place + (size + 7) // 8], "little") if runs else 0
    place += (size + 7) // 8 if runs else 0
    heads = [(at(place + 4 * head) << 16, at(place + 4 * head + 2) + 1) for head in range(size)]
    place += 4 * size
    place += 4 * size if not runs or size >= 4 else 0
    found = set()
    for head, (base, many) in enumerate(heads):
        if in_runs >> head & 1:
            count = at(place)
            for run in range(place + 2, place + 2 + 4 * count, 4):
                found.update(range(base + at(run), base + at(run) + at(run + 2) + 1))
            place += 2 + 4 * count
        elif many > 4096:
            bits = at(place, 8192)
            found.update(base + bit for bit in range(65536) if bits >> bit & 1)
            place += 8192
        else:
            found.update(base + at(place + 2 * entry) for entry in range(many))
            place += 2 * many
    return found


def column(folder, root, name):
    """A column as texts, one a row; a row without a value is empty."""
    counts = list(numbers(root[name]["N"].encode("ascii")))
    hashes = base64.b64decode(root[name]["H"])
    empty = numbers_of_set(base64.b64decode(root[name]["E"]))
    full = []
    for part, count in enumerate(counts):
        call, text = argument(folder / name / f"{hashes[6 * part : 6 * part + 6].hex()}.js")
        expected(call in ("rd_", "rb_"), f"a call {call}")
        here = list(values(base64.b64decode(text) if call == "rb_" else text.encode("latin-1")))
        expected(len(here) == count, f"{len(here)} values of {name} in place of {count}")
        full.extend(value.decode("utf-8") for value in here)
    rows = iter(full)
    return ["" if row in empty else next(rows) for row in range(len(full) + len(empty))]


class Search:
    """What each text finds, when it is typed whole."""

    def __init__(self, doc):
        folder = doc / "search.index"
        call, text = argument(folder / "root.js")
        expected(call == "rr_", f"a call {call} at the root")
        root = json.loads(text)
        self.names, aliases, entries, paths = (column(folder, root, name) for name in ("name", "alias", "entry", "path"))
        expected(len(self.names) == len(aliases) == len(entries) == len(paths), "columns of one length")
        self.entries = entries
        self.pages = {}
        for row, name in enumerate(self.names):
            if aliases[row]:
                self.pages.setdefault(typed(name), set()).add(int(aliases[row]))
            elif entries[row]:
                self.pages.setdefault(typed(name), set()).add(row)
        self.aliases = {(self.names[row], self.names[int(alias)]) for row, alias in enumerate(aliases) if alias}
        expected(("Verdict" in self.names), "a name that every index of the crate has")

    def finds(self, text):
        """The names that a text finds, each after the name of the item it belongs to, if any."""
        found = set()
        for row in self.pages.get(typed(text), ()):
            parent = json.loads(self.entries[row])[4] if self.entries[row] else 0
            found.add((self.names[parent - 1] if parent else "", self.names[row]))
        return found


def typed(text):
    """A text as the search compares it."""
    return re.sub(r'[_"]', "", text).lower()


# -- what must be found --


def aliases_of(source):
    """Each alias in a file, with its line and the names of the item it stands on."""
    text = source.read_text(encoding="utf-8")
    for attribute in re.finditer(r"^[ \t]*#(!?)\[doc\(alias", text, re.M):
        end = closed(text, attribute.end() - len("[doc(alias"))
        words = re.findall(r'"([^"]+)"', text[attribute.end() : end])
        line = text.count("\n", 0, attribute.start()) + 1
        if attribute[1]:
            names = [source.parent.name if source.stem in ("mod", "lib") else source.stem]
        else:
            names = item_after(text, end)
        for word in words:
            yield word, line, names


def closed(text, bracket):
    """Where the bracket that opens at a place is closed, with no heed of brackets in texts."""
    depth, quoted = 0, False
    for at in range(bracket, len(text)):
        if text[at] == '"' and text[at - 1] != "\\":
            quoted = not quoted
        elif not quoted:
            depth += (text[at] in "[{(") - (text[at] in "]})")
            if depth == 0:
                return at + 1
    raise UnknownForm("a bracket that is not closed")


def item_after(text, at):
    """The names of the item that follows the attributes at a place."""
    while skipped := re.compile(r"\s+|//[^\n]*").match(text, at) or re.compile(r"#(?=\[)").match(text, at):
        at = closed(text, skipped.end()) if skipped[0] == "#" else skipped.end()
    if use := re.compile(r"pub use ([^;]+);").match(text, at):
        return [name.split(" as ")[-1].split("::")[-1].strip() for name in re.split(r"[{},]", use[1]) if name.strip(": \n")]
    item = re.compile(
        r"(?:pub(?:\([^)]*\))? +)?(?:(?:const|unsafe|async) +(?=fn\b))?"
        r"(?:(?:struct|enum|union|fn|mod|const|static|trait|type) +)?(\w+)"
    ).match(text, at)
    expected(item, f"an item in {text[at : at + 60]!r}")
    return [item[1]]


def glossary(page):
    """Each row: its Dutch words, and the names of its types."""
    for row in re.finditer(r"^\| (\*.*?) \|.*?\| (\[.*) \|$", page.read_text(encoding="utf-8"), re.M):
        dutch = re.sub(r"[*]", "", row[1])
        words = [word.strip() for word in re.sub(r"\([^)]*\)", "", dutch).split(",")]
        yield words, re.findall(r"\(crate::([\w:]+)\)", row[2])


def main():
    if len(sys.argv) != 3:
        sys.exit("usage: search.py DOC SRC")
    doc, sources = map(Path, sys.argv[1:])
    search = Search(doc)
    lacks, aliases, words = [], 0, 0
    for source in sorted(sources.rglob("*.rs")):
        for word, line, names in aliases_of(source):
            for name in names:
                aliases += 1
                if (word, name) not in search.aliases:
                    lacks.append(
                        f"{source}:{line}: the alias {word!r} does not find {name}: an alias of what stands in a private "
                        "module belongs on the `pub use` that makes it public"
                    )
    rows = list(glossary(sources / "guide" / "glossary.md"))
    expected(rows, "rows in the glossary")
    for row, types in rows:
        ends = {path.split("::")[-1] for path in types}
        for word in row:
            words += 1
            found = search.finds(word)
            if not any(ends & set(names) for names in found):
                instead = ", ".join(sorted("::".join(filter(None, names)) for names in found)) or "nothing"
                lacks.append(f"the glossary: {word!r} finds {instead}, and none of {', '.join(sorted(ends))}")
    first = [word.strip() for word in FIRST.split(",")]
    lacks.extend(f"what a buyer types first: {word!r} finds nothing" for word in first if not search.finds(word))
    if lacks:
        sys.exit("\n".join(lacks))
    print(f"{aliases} aliases, {words} words of the glossary and {len(first)} first words find their page")


if __name__ == "__main__":
    try:
        main()
    except (UnknownForm, KeyError, OSError, ValueError, IndexError, TypeError) as error:
        sys.exit(f"the search index is not in the form that the rustdoc of Rust 1.95 writes: {error!r}")
