"""What is known about a run besides its findings: which data, with which settings, by which version."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Union

from ..marks import MarkCounts
from ..messages import Message
from ..records import Subject
from ..roles import IDENTITY_ROLES, PERSONAL_ROLES

Value = Union[float, int, str, bool, None]

GIVEN = "given"
PROJECT = "project"
PROFILE = "profile"
BUILT_IN = "built_in"

# Keys of connection strings and addresses whose value is nobody's business; `uid` is MSSQL's user.
_PRIVATE_KEYS = (  # names, no values
    "password|passwd|pwd|pass|user|username|userid|login|uid|authcfg|authid|token|access_token|apikey|api_key|key"
    "|secret|client_secret|client_id|sig|signature|sslkey|sslcert|service_account_file"
)
_SECRET = re.compile(
    r"(?P<before>^|[\s?&;|:,])(?:" + _PRIVATE_KEYS + r")\s*=\s*"
    r"(?:'(?:[^'\\]|\\.)*'?|\"(?:[^\"\\]|\\.)*\"?|[^\s&;|,]*)",
    re.IGNORECASE,
)
# What stands before the @ of an address, also percent-encoded as inside a WFS source.
_USER_INFO = re.compile(r"://[^\s/'\"]*@")
_USER_INFO_ENCODED = re.compile(r"%3A%2F%2F(?:(?!%2F)[^\s/&'\"])*%40", re.IGNORECASE)


@dataclass(frozen=True)
class Setting:
    """The value of a parameter in this run and where it came from.

    name     public name (`TOLERANCE`)
    origin   `given`, `project` (a variable of the QGIS project), `profile` or `built_in`
    unit     of the value, e.g. `m`
    label    English name for people, marked for translation
    rule     code of the rule the value holds for; "" = all
    """

    name: str
    value: Value
    origin: str = BUILT_IN
    unit: str = ""
    label: str = ""
    rule: str = ""

    @property
    def key(self) -> str:
        """The name in the JSON report: ``TOLERANCE`` or, for one rule only, ``TC04.MIN_WIDTH``."""
        return f"{self.rule}.{self.name}" if self.rule else self.name


@dataclass(frozen=True)
class DataIdentity:
    """How somebody can tell later that it was this very data.

    size      of the file, bytes; None for a database or a memory layer
    sha256    hexadecimal digest of the file, or a prefix of it; "" where there is no file
    features  features read
    extent    xmin, ymin, xmax, ymax in the layer's CRS; None when there is no geometry
    """

    size: int | None = None
    sha256: str = ""
    features: int | None = None
    extent: tuple[float, float, float, float] | None = None


@dataclass(frozen=True)
class BaselineCounts:
    """Findings of this run that stand in an earlier one, those that do not, and those that are gone."""

    known: int = 0
    new: int = 0
    gone: int = 0


@dataclass(frozen=True)
class RunInfo:
    """Everything a report says about a run that is not a finding.

    version        of the plugin
    started        ISO 8601 with offset
    source         of the input as QGIS gives it; passwords are taken out before it is shown
    layer          the layer's name
    crs, work_crs  what the coordinates are, and where it was measured (`EPSG:9210`)
    parameters     all settings of the run
    fields         column by role (`sheet`, `parcel`, …)
    warnings       sentences the reader must know; `notes` are good to know
    selected_only  a selection was checked, not the whole layer
    language       `vi` or `en`: number format and the page's `lang`
    fail_on        `never`, `error` or `warning`
    personal_data  `masked` or `full`
    subject        what was checked; `parcels` is how many
    marks          None when no MARKS file was given; `baseline` likewise
    """

    version: str
    started: str
    source: str
    layer: str
    parcels: int
    crs: str
    work_crs: str = ""
    tool: str = "Parcel Clean"
    parameters: tuple[Setting, ...] = ()
    fields: Mapping[str, str] = field(default_factory=dict)
    warnings: tuple[Message, ...] = ()
    notes: tuple[Message, ...] = ()
    data: DataIdentity = field(default_factory=DataIdentity)
    selected_only: bool = False
    language: str = "en"
    fail_on: str = "never"
    personal_data: str = "masked"
    marks: MarkCounts | None = None
    baseline: BaselineCounts | None = None
    subject: Subject = Subject.PARCELS

    @property
    def input(self) -> str:
        """The source without user names, passwords and keys."""
        return public_source(self.source)

    @property
    def personal_columns(self) -> frozenset[str]:
        """Columns whose values stay out of the report; empty when personal data was asked for in full."""
        if self.personal_data == "full":
            return frozenset()
        return frozenset(self.fields[role.value] for role in PERSONAL_ROLES if role.value in self.fields)

    @property
    def identity_columns(self) -> frozenset[str]:
        """Columns of identity numbers, which are masked rather than left out."""
        return frozenset(self.fields[role.value] for role in IDENTITY_ROLES if role.value in self.fields)


def public_source(source: str) -> str:
    """A data source fit for others' eyes: no user, password, token or authentication id; one line."""
    bare = _USER_INFO_ENCODED.sub("%3A%2F%2F", _USER_INFO.sub("://", source))
    bare = _SECRET.sub(lambda found: found.group("before"), bare)
    return " ".join(re.sub(r"([?&;|])(?:[&;]+)", r"\1", bare).split()).rstrip("?&;|")
