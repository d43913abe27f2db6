#!/usr/bin/env python3
"""Keeps `i18n/parcel_clean_vi.ts`: `tools/i18n.py` updates it, `--check` fails when it is not up to date.

tools/i18n.py                      bring in new texts (as unfinished), drop obsolete ones
tools/i18n.py --merge a.json …     fill in from {"English": "Tiếng Việt"}; existing translations stay
tools/i18n.py --replace a.json …   the same, but what the file says replaces what is there
tools/i18n.py --missing            print what is untranslated as JSON to fill in
tools/i18n.py --check              change nothing, fail on anything missing, unfinished, obsolete or broken
"""

import argparse
import json
import sys
from pathlib import Path

from checkout import ROOT, register_package

register_package()

from parcel_clean.tools.translations.check import problems  # noqa: E402 - needs the package
from parcel_clean.tools.translations.collect import Texts, collect  # noqa: E402
from parcel_clean.tools.translations.ts_file import Translations, read_json, read_ts, write_ts  # noqa: E402

TS = ROOT / "i18n" / "parcel_clean_vi.ts"


def main() -> int:
    """Do what the arguments ask."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--missing", action="store_true")
    parser.add_argument("--merge", nargs="+", type=Path, default=[], metavar="FILE")
    parser.add_argument("--replace", nargs="+", type=Path, default=[], metavar="FILE")
    asked = parser.parse_args()
    texts, translations = collect(ROOT), read_ts(TS)
    if asked.check:
        return _report(problems(texts, translations))
    if asked.missing:
        missing = {
            text: "" for context in texts for text in texts[context] if not translations.get(context, {}).get(text)
        }
        print(json.dumps(missing, ensure_ascii=False, indent=1))
        return 0
    for path in asked.merge:
        _merge(path, texts, translations, replace=False)
    for path in asked.replace:
        _merge(path, texts, translations, replace=True)
    write_ts(TS, texts, translations)
    left = problems(texts, {context: translations.get(context, {}) for context in texts})
    left = [problem for problem in left if not problem.startswith("obsolete")]
    print(f"{TS.relative_to(ROOT)}: {sum(map(len, texts.values()))} texts, {len(left)} to mend")
    return 0


def _merge(path: Path, texts: Texts, translations: Translations, *, replace: bool) -> None:
    unused = []
    for source, text in read_json(path).items():
        contexts = [context for context in texts if source in texts[context]]
        if not contexts:
            unused.append(source)
        for context in contexts:
            there = translations.setdefault(context, {})
            if source in there and there[source] != text and not replace:
                print(f"{path.name}: kept “{there[source]}”, not “{text}”", file=sys.stderr)
            if source not in there or replace:
                there[source] = text
    if unused:
        print(f"{path.name}: {len(unused)} texts that the project does not have:", *unused, sep="\n  ", file=sys.stderr)


def _report(found: list[str]) -> int:
    for problem in found:
        print(problem)
    if found:
        print(f"{len(found)} problems; tools/i18n.py updates the file, --missing lists what to translate")
    else:
        print("i18n: ok")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
