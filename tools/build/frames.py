"""resources/frames/<language>/ and resources/contexts/<language>.yml → data/*.json.

The notation of a frame is explained in resources/frames/README.md.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import msgspec
import yaml

from onrecord.coders.events.contexts import ContextTable
from onrecord.coders.events.frame_ids import names
from onrecord.coders.events.frames import NOTHING, Frame, FrameKind, Role, Table, Term
from onrecord.coders.ontology import Ontology, ontology_from
from onrecord.errors import ResourceError

PREPOSITIONS = frozenset(
    """about across after against ahead_of along alongside among around as at before behind between
    by for from in inside into involving near of off on onto out_of outside over regarding through
    to toward towards under upon via with within without""".split()  # noqa: SIM905 - reads as a list
)
PARTY = re.compile(r"(?P<role>[XY])(?::(?P<sectors>[A-Z|]+))?(?P<mark>[~+!])?$")
INSIDE = re.compile(r"(?P<words>[^()]+)\((?P<role>[XY])\)$")
DEED = re.compile(r"[A-Z]{3,}(\|[A-Z]{3,})*$")
NO_MODE = "-"


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a frames file: its notation, its type, its modes, its example."""

    frame: str
    type: str
    modes: tuple[str, ...]
    example: str
    implied: str | None = None


def build(resources: Path, data: Path) -> None:
    """Compile every language's frames and contexts."""
    plover = ontology_from(
        yaml.safe_load((resources / "ontology" / "plover.yml").read_text("utf-8"))
    )
    for folder in sorted(path for path in (resources / "frames").iterdir() if path.is_dir()):
        _write(data / f"frames-{folder.name}.json", compile_folder(folder, plover))
    for path in sorted((resources / "contexts").glob("*.yml")):
        _write(data / f"contexts-{path.stem}.json", compile_contexts(path, plover))


def compile_folder(folder: Path, plover: Ontology) -> Table:
    """The table of one language's frames. Raises ``ResourceError`` naming a broken entry."""
    classes = _classes(folder / "classes.yml")
    agents = _agents(folder / "agents.yml", plover)
    found = tuple(entries(folder, plover))
    for (kind, form), count in Counter((each.type, each.frame) for each in found).items():
        if count > 1:
            raise ResourceError(f"{kind}: `{form}` is there twice; remove one")
    named = names([(each.type, each.modes, each.frame) for each in found])
    frames = (compile_entry(*pair, classes) for pair in zip(found, named, strict=True))
    return Table(classes, agents, tuple(frames))


def _agents(path: Path, plover: Ontology) -> dict[str, str]:
    found: dict[str, str] = {}
    for sector, words in yaml.safe_load(path.read_text("utf-8")).items():
        if sector not in plover.sectors:
            raise ResourceError(f"{path.name}: `{sector}` is no sector; correct the name")
        for word in words.split():
            if found.setdefault(word, sector) != sector:
                raise ResourceError(f"{path.name}: `{word}` is in {found[word]} and in {sector}")
    return found


def entries(folder: Path, plover: Ontology) -> Iterator[Entry]:
    """The entries of a folder's files, one file a type."""
    for path in sorted(folder.glob("*.yml")):
        if path.stem in {"classes", "agents"}:
            continue
        table = yaml.safe_load(path.read_text("utf-8"))
        kind = path.stem.upper()
        if kind not in {*plover.types, NOTHING}:
            raise ResourceError(f"{path.name}: {kind} is no type; name the file after one")
        for section, rows in table.items():
            for row in rows:
                modes = str(row.get("modes", section)).split("+")
                entry = _entry(kind, modes, row)
                _check_modes(entry, plover)
                yield entry


def _entry(kind: str, modes: list[str], row: Mapping[str, str]) -> Entry:
    unknown = set(row) - {"frame", "e.g.", "modes", "implied"}
    if unknown or "frame" not in row or "=>" not in row.get("e.g.", ""):
        raise ResourceError(
            f"{kind}: {dict(row)!r} is no entry; give `frame`, `e.g.` with =>, modes or implied"
        )
    named = tuple(mode for mode in modes if mode != NO_MODE)
    return Entry(row["frame"], kind, named, row["e.g."], row.get("implied"))


def _check_modes(entry: Entry, plover: Ontology) -> None:
    for mode in entry.modes if entry.type != NOTHING else ():
        if mode not in plover.types[entry.type].modes:
            raise ResourceError(f"{entry.type}: `{mode}` of `{entry.frame}` is no mode of it")


def compile_entry(entry: Entry, name: str, classes: Mapping[str, frozenset[str]]) -> Frame:
    """The frame of an entry, under its short name."""
    words = entry.frame.replace("[", "[ ").replace("]", " ]").split()
    try:
        kind, triggers, terms = _read(words, classes)
    except (ValueError, IndexError, KeyError) as error:
        raise ResourceError(
            f"{entry.type}: `{entry.frame}` cannot be read ({error}); see frames/README.md"
        ) from error
    return Frame(
        id=name,
        notation=entry.frame,
        type=entry.type,
        modes=entry.modes,
        kind=kind,
        triggers=tuple(_trigger(kind, each) for each in _spread(triggers, classes)),
        terms=tuple(terms),
        implied=entry.implied,
    )


def _trigger(kind: FrameKind, word: str) -> tuple[str, ...]:
    """The lemma first: a verb stands before its particles, a noun behind its modifier."""
    parts = word.split("_")
    return tuple(parts if kind == "verb" else reversed(parts))


def _spread(text: str, classes: Mapping[str, frozenset[str]]) -> list[str]:
    """The words of "a|b|$class"."""
    parts = (sorted(classes[w[1:]]) if w[0] == "$" else [w] for w in text.split("|"))
    return list(dict.fromkeys(word for part in parts for word in part))


def _read(
    words: list[str], classes: Mapping[str, frozenset[str]]
) -> tuple[FrameKind, str, list[Term]]:
    if words[0] == "the":
        terms = _terms(words[2:], classes, first="'s")
        return "noun", words[1], [replace(t, optional=t.optional or t.role == "X") for t in terms]
    subject = _term("subject", words[0], classes)
    if words[1] == "is":
        return "adjective", words[2], [subject, *_terms(words[3:], classes, first="object")]
    return "verb", words[1], [subject, *_terms(words[2:], classes, first="object")]


def _terms(
    words: Iterable[str], classes: Mapping[str, frozenset[str]], *, first: str
) -> Iterator[Term]:
    """The terms after the trigger: a bare one stands at ``first``, others after their word."""
    place, optional, found = first, False, []
    for word in words:
        if word in "[]":
            optional = word == "["
        elif PREPOSITIONS.issuperset(word.split("|")):
            place = word.replace("_", " ")
        elif word.endswith("'s"):
            found.append(_term("'s", word[:-2], classes, optional=True))
        elif word.startswith("to-"):
            found.append(_term("to", word[3:], classes, optional=optional))
        else:
            found.append(_term(place, word, classes, optional=optional))
            place = first
    bare = [index for index, term in enumerate(found) if term.place == "object"]
    if len(bare) > 2 or place != first:
        raise ValueError("a place without a word, or three objects")
    places = ("dative", "second") if len(bare) > 1 else ("object",)
    if len(bare) > 1 and found[bare[1]].deed:
        places = ("object", "second")  # "warn Y that": a clause leaves the object its place
    for index, term in enumerate(found):
        yield replace(term, place=places[bare.index(index)]) if index in bare else term


def _term(
    place: str, word: str, classes: Mapping[str, frozenset[str]], *, optional: bool = False
) -> Term:
    party, inside = PARTY.match(word), INSIDE.match(word)
    if party:
        role: Role = "X" if party["role"] == "X" else "Y"
        sectors = frozenset((party["sectors"] or "").split("|")) - {""}
        mark = party["mark"]
        return Term(
            place, role, sectors=sectors, optional=optional,
            loose=mark == "~", several=mark == "+", selected=mark == "!",
        )  # fmt: skip
    if word == "*":
        return Term(place, optional=optional, loose=True)
    if not PREPOSITIONS.isdisjoint(word.split("|")) and word not in {"over", "out"}:
        raise ValueError(f"{word} mixes prepositions and words")
    nominal, deed = word.startswith("the:"), word.removeprefix("the:")
    if DEED.match(deed):
        kinds = frozenset(deed.split("|"))
        return Term(place, deed=kinds, optional=optional, nominal=nominal)
    role = "" if inside is None else "X" if inside["role"] == "X" else "Y"
    text = inside["words"] if inside else word
    return Term(place, role, words=frozenset(_spread(text, classes)), optional=optional)


def _classes(path: Path) -> dict[str, frozenset[str]]:
    """Named sets of lemmas; a member written ``$other`` takes in the class ``other``."""
    table: dict[str, str] = yaml.safe_load(path.read_text("utf-8"))
    found: dict[str, frozenset[str]] = {}
    for name, text in table.items():
        members: set[str] = set()
        for word in text.split():
            if word[0] != "$":
                members.add(word)
            elif word[1:] in found:
                members |= found[word[1:]]
            else:
                raise ResourceError(
                    f"{path.name}: `{word}` in `{name}` is defined nowhere above it"
                )
        found[name] = frozenset(members)
    return found


def compile_contexts(path: Path, plover: Ontology) -> ContextTable:
    """The cue words of a language's contexts."""
    table = yaml.safe_load(path.read_text("utf-8"))
    missing = set(plover.contexts) ^ set(table)
    if missing:
        raise ResourceError(f"{path.name}: {sorted(missing)} missing or unknown; list all contexts")
    cues = {
        context: tuple(sorted(cue.strip() for cue in row["words"].split(",")))
        for context, row in table.items()
    }
    return ContextTable(cues)


def _write(path: Path, table: Table | ContextTable) -> None:
    """Write a table with a line for each of its rows, so that a change shows as what it is."""
    rows: dict[str, object] = msgspec.json.decode(msgspec.json.encode(table, order="deterministic"))
    parts = (f"{_line(name)}: {_rows(value)}" for name, value in rows.items())
    path.write_text("{" + ",\n".join(parts) + "}\n", "utf-8")


def _rows(value: object) -> str:
    if isinstance(value, list):
        return "[\n" + ",\n".join(_line(_brief(row)) for row in value) + "\n]"
    if isinstance(value, dict):
        return "{\n" + ",\n".join(f"{_line(k)}: {_line(v)}" for k, v in value.items()) + "\n}"
    return _line(value)


def _brief(row: object) -> object:
    """A row without what its record takes for granted."""
    if isinstance(row, dict):
        full = {key: _brief(value) for key, value in row.items()}
        return {key: value for key, value in full.items() if value not in (None, "", False, [])}
    return [_brief(each) for each in row] if isinstance(row, list) else row


def _line(value: object) -> str:
    return msgspec.json.encode(value).decode()
