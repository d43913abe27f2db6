"""DC03."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from ...findings import Draft, Severity
from ...messages import QT_TRANSLATE_NOOP, Cell, Message
from ...placeholders import is_placeholder
from ...records import ObjectArray, Records, Subject
from ...roles import Role
from ...text import dates
from ...text.person_id import Problem, read_person_id
from ...text.reading import plain
from ...text.tax_code import Problem as TaxProblem
from ...text.tax_code import is_tax_code, read_tax_code
from ..base import Context, NotApplicable, Parameter, Reach, Rule
from ..cells import Verdict, cell_drafts, quoted
from ..people import ALIKE
from ._shared_numbers import numbers_beside_names, shared_number_drafts

_SHARE = Parameter(
    "NAME_SIMILARITY",
    QT_TRANSLATE_NOOP("ParcelClean", "Similarity of names"),
    QT_TRANSLATE_NOOP(
        "ParcelClean", "Two names may be one person's where this share of the words of the shorter one agrees."
    ),
    ALIKE,
    "",
    minimum=0.0,
    maximum=1.0,
)
_LETTERS = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{place}: “{column}” is “{value}”, which is no identity number. Read the 12 digits (9 on old cards) from the"
    " identity card.",
)
_LETTERS_CAUSE = QT_TRANSLATE_NOOP("ParcelClean", "Not an identity number (“{column}”)")
_LOST = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{place}: “{column}” is “{value}”: a spreadsheet rounded the number and its last digits are gone. Type it again"
    " from the identity card, in a column formatted as text.",
)
_LOST_CAUSE = QT_TRANSLATE_NOOP("ParcelClean", "Identity numbers that a spreadsheet rounded (“{column}”)")
_LENGTH = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{place}: “{column}” is “{value}” with {count} digits; an identity number has 12, an old card 9. Read it from the"
    " identity card.",
)
_LENGTH_CAUSE = QT_TRANSLATE_NOOP("ParcelClean", "Identity numbers of the wrong length (“{column}”)")
_FAKE = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{place}: “{column}” is “{value}”, digits that only fill the cell. Put in the number, or leave the cell empty.",
)
_FAKE_CAUSE = QT_TRANSLATE_NOOP("ParcelClean", "Digits that only fill the cell (“{column}”)")
_SEVERAL = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{place}: “{column}” holds several numbers (“{value}”). Give each person a line of their own.",
)
_SEVERAL_CAUSE = QT_TRANSLATE_NOOP("ParcelClean", "Several identity numbers in one cell (“{column}”)")
_ZEROS = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{place}: “{column}” is “{value}” with {count} digits; most likely a spreadsheet dropped the zeros in front:"
    " “{written}”. Compare with the identity card and format the column as text.",
)
_ZEROS_CAUSE = QT_TRANSLATE_NOOP("ParcelClean", "Identity numbers without their zeros in front (“{column}”)")
_LOOK_ALIKE = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{place}: “{column}” is “{value}” with letters that look like digits (O and 0, I and 1). Read the number from the"
    " identity card.",
)
_LOOK_ALIKE_CAUSE = QT_TRANSLATE_NOOP("ParcelClean", "Letters that look like digits (“{column}”)")
_PROVINCE = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{place}: “{column}” is “{value}”, but no province has the number of its first three digits. Read it from the"
    " identity card.",
)
_PROVINCE_CAUSE = QT_TRANSLATE_NOOP("ParcelClean", "Identity numbers of no province (“{column}”)")
_CENTURY = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{place}: “{column}” is “{value}”, whose fourth to sixth digits name a year of birth that cannot be. Read it from"
    " the identity card.",
)
_CENTURY_CAUSE = QT_TRANSLATE_NOOP("ParcelClean", "Identity numbers with an impossible year of birth (“{column}”)")
_BIRTH = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{place}: “{column}” is “{value}”, the number of somebody born in {said}, but the birth date here is “{given}”."
    " Compare both with the identity card; perhaps it is another person's number.",
)
_BIRTH_CAUSE = QT_TRANSLATE_NOOP("ParcelClean", "Identity number and birth date contradict each other (“{column}”)")
_SEX = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{place}: “{column}” is “{value}”, the number of a person of sex {said}, but the sex here is “{given}”. Compare"
    " both with the identity card; perhaps it is husband's or wife's number.",
)
_SEX_CAUSE = QT_TRANSLATE_NOOP("ParcelClean", "Identity number and sex contradict each other (“{column}”)")
_SPACED = QT_TRANSLATE_NOOP(
    "ParcelClean", "{place}: “{column}” is “{value}” with signs between the digits. Write the digits alone."
)
_SPACED_CAUSE = QT_TRANSLATE_NOOP("ParcelClean", "Signs between the digits of identity numbers (“{column}”)")
_TAX_HERE = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{place}: “{column}” is “{value}”, a tax code and no identity number. Put in the number of the identity card.",
)
_TAX_HERE_CAUSE = QT_TRANSLATE_NOOP("ParcelClean", "Tax codes instead of identity numbers (“{column}”)")
_TAX = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{place}: “{column}” is “{value}”, a tax code (its check digit is right). The form asks for the organisation's"
    " identity number that the police issue; look it up.",
)
_TAX_CAUSE = QT_TRANSLATE_NOOP("ParcelClean", "Tax codes instead of the organisation's identity number")
_BAD_TAX = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{place}: “{column}” is “{value}”, ten digits like a tax code, but the check digit is wrong. Look the"
    " organisation's identity number up.",
)
_BAD_TAX_CAUSE = QT_TRANSLATE_NOOP("ParcelClean", "Tax codes with a wrong check digit (“{column}”)")
_NO_NUMBER = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{place}: “{column}” is “{value}”, which is no number. Look up the organisation's identity number; names belong in"
    " the column beside it.",
)
_NO_NUMBER_CAUSE = QT_TRANSLATE_NOOP("ParcelClean", "Not an organisation's identity number (“{column}”)")
_EXPECTED = QT_TRANSLATE_NOOP("ParcelClean", "12 digits, or 9 of an old identity card, stored as text")
_EXPECTED_ORGANISATION = QT_TRANSLATE_NOOP("ParcelClean", "the organisation's identity number, digits only")

_TOLD: dict[str, tuple[str, str, Severity | None]] = {
    Problem.LETTERS: (_LETTERS, _LETTERS_CAUSE, None),
    Problem.DIGITS_LOST: (_LOST, _LOST_CAUSE, None),
    Problem.LENGTH: (_LENGTH, _LENGTH_CAUSE, None),
    Problem.PLACEHOLDER: (_FAKE, _FAKE_CAUSE, None),
    Problem.SEVERAL: (_SEVERAL, _SEVERAL_CAUSE, None),
    Problem.ZEROS_LOST: (_ZEROS, _ZEROS_CAUSE, None),
    Problem.CARD_ZERO_LOST: (_ZEROS, _ZEROS_CAUSE, None),
    Problem.LOOK_ALIKE: (_LOOK_ALIKE, _LOOK_ALIKE_CAUSE, None),
    Problem.PROVINCE: (_PROVINCE, _PROVINCE_CAUSE, None),
    Problem.CENTURY: (_CENTURY, _CENTURY_CAUSE, None),
    Problem.BIRTH_YEAR: (_BIRTH, _BIRTH_CAUSE, None),
    Problem.SEX: (_SEX, _SEX_CAUSE, None),
    Problem.SEPARATORS: (_SPACED, _SPACED_CAUSE, Severity.INFO),
}
# One loss, one line, whichever kind of number lost its zeros.
_GROUP: dict[str, str] = {Problem.CARD_ZERO_LOST: str(Problem.ZEROS_LOST)}
_SURE_OF_THE_YEAR = {"", dates.Problem.FORMAT, dates.Problem.TIME, dates.Problem.ORDER}


class PersonId(Rule):
    """An identity number must be one that the police issue, and the number of the person it stands beside.

    Why: The land database is verified against the population database by this number. A wrong one fails there, or joins
    the land to a stranger.

    Wrong: 10 or 11 digits (a spreadsheet ate the zeros in front), `1.2E+11`, letters among the digits, a province that
    does not exist, a birth year or sex that contradicts the columns beside it, one number for people of different
    names. A tax code as an organisation's number and signs between digits are only told.

    Right: 12 digits, or the 9 of an old identity card. Empty cells and placeholders are judged by CO01 and CO02.

    Fix: Read the number from the identity card. Zeros in front are proposed, never put in without asking.
    """

    code = "DC03"
    name = "domain.person_id"
    title = QT_TRANSLATE_NOOP("ParcelClean", "Identity number")
    severity = Severity.WARNING
    reach = Reach.SAME_KEY
    subjects = (Subject.PARCELS, Subject.CERTIFICATES)
    parameters = (_SHARE,)
    optional_roles = (
        *(Role.PERSON_ID, Role.OWNER, Role.BIRTH_DATE, Role.SEX),
        *(Role.CURRENT_USER_ID, Role.CURRENT_USER, Role.ORGANISATION_ID),
    )

    @classmethod
    def shared_values(cls, records: Records) -> tuple[ObjectArray, ...]:
        """The numbers beside which names are compared."""
        return numbers_beside_names(records)

    def _check(self, context: Context) -> Iterator[Draft]:
        records = context.records
        judged = (Role.PERSON_ID, Role.CURRENT_USER_ID, Role.ORGANISATION_ID)
        if not any(role in records.values for role in judged):
            raise NotApplicable(
                Message(
                    QT_TRANSLATE_NOOP("ParcelClean", "no column was found for {parameter}"),
                    {"parameter": Role.PERSON_ID.parameter},
                )
            )
        on_map = records.subject is Subject.PARCELS
        this_year = dt.datetime.now().astimezone().year

        def judge(value: object, born: object = None, sex: object = None) -> Verdict | None:
            return _judge(value, born, sex, on_map, this_year)

        yield from cell_drafts(context, Role.PERSON_ID, judge, (Role.BIRTH_DATE, Role.SEX))
        yield from cell_drafts(context, Role.CURRENT_USER_ID, judge)
        yield from cell_drafts(context, Role.ORGANISATION_ID, _judge_organisation)
        yield from shared_number_drafts(context, float(self.setting(context, _SHARE)))


def _judge(value: object, born: object, sex: object, on_map: bool, this_year: int) -> Verdict | None:
    birth = dates.read_date(born)
    year = birth.year if birth.value is not None and birth.problem in _SURE_OF_THE_YEAR else None
    read = read_person_id(value, year, sex if isinstance(sex, str) else None, this_year)
    if read.problem == "" or is_placeholder(value, Role.PERSON_ID):
        return None
    digits = "".join(letter for letter in plain(value) if letter.isdigit())
    if read.problem == Problem.LENGTH and len(digits) in {10, 13} and is_tax_code(digits):
        return Verdict("tax_code", _TAX_HERE, _TAX_HERE_CAUSE, expected=Message(_EXPECTED))
    message, cause, severity = _TOLD[read.problem]
    if read.problem == Problem.SEVERAL and on_map:
        severity = Severity.INFO  # co-owners of a parcel
    given = born if read.problem == Problem.BIRTH_YEAR else sex
    return Verdict(
        _GROUP.get(read.problem, str(read.problem)),
        message,
        cause,
        {
            "count": len(digits),
            "written": Cell(read.suggestion or ""),
            "said": Cell(read.expected),
            "given": quoted(given),
        },
        severity=severity,
        expected=Message(_EXPECTED),
        suggestion=read.suggestion,
        confidence=read.confidence if read.suggestion else None,
    )


def _judge_organisation(value: object) -> Verdict | None:
    if is_placeholder(value, Role.ORGANISATION_ID):
        return None
    expected = Message(_EXPECTED_ORGANISATION)
    read = read_tax_code(value)
    if read.value is not None:
        return Verdict("tax_code", _TAX, _TAX_CAUSE, severity=Severity.INFO, expected=expected)
    if read.problem == TaxProblem.CHECK_DIGIT and not read.branch:
        return Verdict("check_digit", _BAD_TAX, _BAD_TAX_CAUSE, severity=Severity.INFO, expected=expected)
    if read.problem == TaxProblem.LETTERS:
        return Verdict("letters", _NO_NUMBER, _NO_NUMBER_CAUSE, expected=expected)
    return None
