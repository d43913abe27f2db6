"""The HTML report: what stands where, in both languages, and that nothing gets out of its box."""

import html
import html.parser
import re

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from parcel_clean.core.engine import Outcome
from parcel_clean.core.findings import Severity, Status
from parcel_clean.core.marks import MarkCounts
from parcel_clean.core.messages import Cell, Message
from parcel_clean.core.report.html_report import ReportError, render_html, write_html
from parcel_clean.core.report.markup import Markup, escape, moment, number, tag
from parcel_clean.core.report.summary import GIVEN, DataIdentity, Setting

VOID = {"meta", "br", "use", "path", "line", "circle", "rect"}


GOLDEN = (
    """<tr id="cause-1"><th class="number" scope="row">1</th>\
<td class="keep"><svg class="sign" aria-hidden="true"><use href="#pc-error"/></svg> \
<strong class="error">Error</strong></td>\
<td class="cause">Overlapping parcels</td><td class="keep"><span title="Overlapping parcels">TC01</span></td>\
<td class="number">1</td><td class="sheets">7</td>\
<td class="example"><span class="key">09427/7/1 – 09427/7/2</span> Look here.</td></tr>""",
    """<tr class="done"><th class="keep" scope="row">TC02</th><td class="rule">Gaps between parcels</td>\
<td><span class="passed">passed</span></td><td class="number">0</td><td class="number">0</td>\
<td class="number">0</td><td class="number">0.25</td></tr>""",
    """<span class="not_applicable">not applicable: BOUNDARY was not given</span>""",
    """<td class="number">0.1235 m²</td><td class="number">10.0000000; 10.0000000</td>""",
    """<tr><th class="keep" scope="row"><code>TOLERANCE</code></th><td>Tolerance</td><td class="any">0.02 m</td>\
<td>given for this run</td></tr>""",
    """<tr><th scope="row">Map sheet number</th><td class="any"><code>SHBANDO</code></td></tr>""",
)


class Reader(html.parser.HTMLParser):
    """Checks that elements close in order; keeps the tags, the text and the attributes."""

    def __init__(self, text):
        super().__init__()
        self.open, self.tags, self.words, self.attributes = [], [], [], []
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += attrs
        if tag != "meta":
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        assert tag in VOID
        self.tags.append(tag)
        self.attributes += attrs

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if self.open[-1:] != ["style"]:
            self.words.append(data)

    @property
    def text(self):
        return " ".join(" ".join(self.words).split())


def test_opens_with_parcels_and_causes_not_with_thousands_of_errors(finding, run_of, info):
    rows = [finding("DC05", Severity.WARNING, "7") for _ in range(764)] + [finding(), finding("TC02", Severity.INFO)]
    text = Reader(render_html(run_of(rows), info(), None)).text
    head = text[: text.index("Causes to look at")]
    assert "1,234 parcels · 3 causes to look at 1 error 1 warning 1 piece of information" in head
    assert "there are 766 findings in all" in head


def test_golden_lines_of_the_tables(finding, run_of, info):
    reason = Message("{parameter} was not given", {"parameter": "BOUNDARY"})
    run = run_of([finding(other="09427/7/2", value=0.12345, unit="m²")], {"TC07": (Outcome.NOT_APPLICABLE, reason)})
    settings = (Setting("TOLERANCE", 0.02, GIVEN, "m", "Tolerance"),)
    page = render_html(run, info(parameters=settings, fields={"sheet": "SHBANDO"}), None)
    for line in GOLDEN:
        assert line in page


def test_needs_nothing_from_anywhere(finding, run_of, info, parcels_grid):
    page = render_html(run_of([finding()]), info(source="postgresql://hoa:pw@host/dc"), parcels_grid(3, 3))
    reader = Reader(page)
    assert not {"script", "link", "img", "iframe", "object", "base"} & set(reader.tags)
    assert all(value.startswith("#") for name, value in reader.attributes if name in ("href", "src"))
    assert "url(" not in page
    assert "@import" not in page
    assert "hoa:pw" not in page


def test_vietnamese(finding, run_of, info):
    words = {"{count} parcels": "{count} thửa đất", "1 cause to look at": "1 nguyên nhân cần xem xét"}
    run = run_of([finding(x=105.4, y=21.0)])
    page = render_html(run, info(language="vi"), None, lambda text: words.get(text, text))
    assert '<html lang="vi">' in page
    assert "1.234 thửa đất" in page
    assert "1 nguyên nhân cần xem xét" in page
    assert "105,4000000; 21,0000000" in page
    assert "22/11/2026 08:41 (UTC+07:00)" in page


def test_what_could_not_run_is_said_at_the_top(run_of, info):
    run = run_of([], {"TC01": (Outcome.COULD_NOT_RUN, Message("not enough memory"))})
    text = Reader(render_html(run, info(), None)).text
    assert "1,234 parcels · not checked completely" in text
    assert text.index("could not run, so what they look for is not known: TC01") < text.index("Causes to look at")
    assert "could not run: not enough memory" in text


def test_a_clean_layer_is_said_to_be_clean(run_of, info):
    assert "1,234 parcels · nothing to correct" in Reader(render_html(run_of(), info(), None)).text


@pytest.mark.parametrize(("fail_on", "words"), [("never", None), ("warning", "passed"), ("error", "passed")])
def test_gate_line(run_of, info, fail_on, words):
    text = Reader(render_html(run_of(), info(fail_on=fail_on), None)).text
    assert ("Quality gate" in text) == (words is not None)
    assert words is None or f"(FAIL_ON = {fail_on}): {words}" in text


def test_failed_gate_counts_what_counts(finding, run_of, info):
    rows = [finding(), finding(status=Status.EXCEPTION), finding("TC02", Severity.WARNING)]
    text = Reader(render_html(run_of(rows), info(fail_on="error"), None)).text
    assert "failed. Findings that count: 1;" in text


def test_warnings_and_woken_exceptions_stand_before_the_causes(run_of, info):
    made = info(
        warnings=(Message("Read as {crs}.", {"crs": "EPSG:4326"}),),
        notes=(Message("Two columns fit."),),
        marks=MarkCounts(3, 1, 0, 1, 1, 0),
        selected_only=True,
        data=DataIdentity(4096, "ab", 10, (1.0, 2.0, 3.0, 4.0)),
    )
    text = Reader(render_html(run_of(), made, None)).text
    head = text[: text.index("Causes to look at")]
    assert "Read as EPSG:4326." in head
    assert "1 because the data changed, 1 because they expired" in head
    assert "Two columns fit." in text
    assert "1,234 (selection only)" in text
    assert "4,096 bytes" in text


def test_a_long_list_of_causes_is_cut_and_says_so(finding, run_of, info):
    rows = [finding(cause=str(i)) for i in range(100)]
    text = Reader(render_html(run_of(rows), info(), None)).text
    assert "And 70 more causes" in text
    assert "And 95 more in the findings layer." in text


def test_personal_data_stays_out(finding, run_of, info):
    quoting = Message("Owner “{value}”, 012345678789", {"value": Cell("Trần Văn Tưởng Tượng")})
    one = finding("DC05", message=quoting, title=quoting, field="TENCHU", parcel="09427/7/012345678789")
    page = render_html(run_of([one]), info(fields={"owner": "TENCHU"}), None)
    assert "Tưởng" not in page
    assert "012345678789" not in page
    assert "Identity numbers are masked" in page


@pytest.mark.parametrize(
    "nasty", ["<script>alert(1)</script>", '"><img src=x onerror=y>', "&lt;b&gt;", "'--}{x}\x00\x1b"]
)
def test_everything_is_escaped(finding, run_of, info, parcels_grid, nasty):
    clean = nasty.replace("\x00", "\ufffd").replace("\x1b", "\ufffd")
    one = finding(
        message=Message("m {v}", {"v": nasty}),
        title=Message("t {v}", {"v": nasty}),
        parcel=f"{nasty}/7/1",
        unit=nasty,
        value=1.0,
    )
    made = info(
        layer=nasty,
        source=nasty,
        crs=nasty,
        work_crs=nasty,
        started=nasty,
        version=nasty,
        fields={nasty: nasty},
        parameters=(Setting("NAME", nasty, nasty, nasty, "", nasty),),
        warnings=(Message("w {v}", {"v": nasty}),),
    )
    parcels = parcels_grid(2, 1)
    parcels.__dict__["sheets"] = np.array([nasty, nasty], dtype=object)
    page = render_html(run_of([one]), made, parcels)
    reader = Reader(page)
    assert not {"script", "img", "b"} & set(reader.tags)
    assert not any(name.startswith("on") for name, _ in reader.attributes)
    assert reader.text.count(" ".join(clean.split())) >= 10


@given(st.text(st.characters(exclude_categories=())))
def test_escaped_text_comes_back_as_it_was(text):
    made = escape(text)
    assert not re.search("[<>\"'\x00-\x08]", made)
    shown = Reader(tag("p", text, title=text))
    assert shown.tags == ["p"]
    back = html.unescape(made)
    assert len(back) == len(text)
    assert all(a in {b, "\ufffd"} for a, b in zip(back, text))
    assert back.encode("utf-8") == back.encode("utf-8", "replace")


def test_markup_is_not_escaped_twice():
    assert tag("p", tag("b", "1 < 2"), Markup("&amp;")) == "<p><b>1 &lt; 2</b>&amp;</p>"


@pytest.mark.parametrize(
    ("value", "language", "decimals", "shown"),
    [
        (1234567, "en", None, "1,234,567"),
        (1234567, "vi", None, "1.234.567"),
        (1234.5, "vi", None, "1.234,5"),
        (0.01, "en", None, "0.01"),
        (1e-6, "en", None, "0.000001"),
        (545123.4567, "vi", 2, "545.123,46"),
        (0.0, "en", None, "0"),
        (float("nan"), "en", None, "–"),
        (True, "en", None, "True"),
        ("topology", "vi", None, "topology"),
    ],
)
def test_numbers(value, language, decimals, shown):
    assert number(value, language, decimals) == shown


def test_moments():
    assert moment("2026-11-22T01:02:03Z", "en") == "2026-11-22 01:02 (UTC+00:00)"
    assert moment("2026-11-22T01:02:03", "vi") == "22/11/2026 01:02"
    assert moment("yesterday", "vi") == "yesterday"


def test_written_in_one_step_or_not_at_all(tmp_path, run_of, info):
    target = tmp_path / "báo cáo.html"
    write_html(target, run_of(), info(), None)
    assert target.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    with pytest.raises(ReportError, match="cannot be written"):
        write_html(tmp_path / "none" / "r.html", run_of(), info(), None)
