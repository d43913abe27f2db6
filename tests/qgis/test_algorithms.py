"""The provider's algorithms: what they are, and that each runs through processing.run and through the binary."""

import json

import pytest
from parcel_clean.core.records import Subject
from qgis.core import (
    QgsApplication,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFeatureSource,
)

from .conftest import memory_layer, rows_of

CONTRACT = [
    "INPUT",
    "PROFILE",
    "BOUNDARY",
    "CERTIFICATES",
    "REFERENCE",
    "JOURNAL",
    "SHEETS",
    "TOLERANCE",
    "MIN_AREA",
    "MAX_GAP_WIDTH",
    "WORK_CRS",
    "SOURCE_CRS",
    "MARKS",
    "BASELINE",
    "FAIL_ON",
    "FINDINGS",
    "REPORT",
    "REPORT_JSON",
    "COMMUNE_CODE",
    "COMMUNE_FIELD",
    "SHEET_FIELD",
    "PARCEL_FIELD",
    "SCALE_FIELD",
    "AREA_FIELD",
    "LAND_USE_FIELD",
    "OWNER_FIELD",
    "PERSON_ID_FIELD",
    "ADDRESS_FIELD",
    "SERIAL_FIELD",
    "HAS_CERTIFICATE_FIELD",
    "PARCEL_ID_FIELD",
    "PERSONAL_DATA",
]

# Algorithms that are no checks; their own tests run them.
OTHERS = {"proposesheets", "convertcommunes", "assignparcelids", "auditparcelids", "assignlandcodes", "numberparcels"}
OTHERS |= {"importcertificates", "standardiserecords", "matchcertificates", "applydecisions", "mergejournals"}
# The only parameters that must be given, besides the inputs.
NEEDED = {
    "matchcertificates": {"PARCELS", "CERTIFICATES", "MATCHES"},
    "applydecisions": {"PARCELS", "CERTIFICATES", "JOURNAL", "PARCELS_OUT", "CERTIFICATES_OUT"},
    "mergejournals": {"JOURNALS", "JOURNAL"},
}
USUALLY_NEEDED = {"INPUT", "OUTPUT", "FILE"}


def rules():
    from parcel_clean.core.rules.registry import all_rules

    return all_rules()


def rule_id(rule):
    return rule.name.replace(".", "").replace("_", "")


def ids():
    """Checks of parcels; what judges certificate lists alone is tested with lists."""
    named = ["checkparcels", "findoverlaps", "findgaps", "flagattributegaps"]
    return [*named, *(rule_id(rule) for rule in rules() if Subject.PARCELS in rule.subjects)]


def of_lists():
    """Checks of certificate lists."""
    return ["checkcertificates", *(rule_id(rule) for rule in rules() if Subject.PARCELS not in rule.subjects)]


def test_every_rule_has_an_algorithm(provider):
    assert {algorithm.name() for algorithm in provider.algorithms()} == set(ids()) | set(of_lists()) | OTHERS


@pytest.mark.parametrize("name", ["checkparcels", "findoverlaps", "findgaps", "topologyoverlap"])
def test_parameters_of_the_contract(name):
    algorithm = QgsApplication.processingRegistry().algorithmById(f"parcelclean:{name}")
    names = [definition.name() for definition in algorithm.parameterDefinitions()]
    assert [wanted for wanted in CONTRACT if wanted not in names] == []
    assert ("RULES" in names) == (name == "checkparcels")
    assert {"FINDING_COUNT", "ERROR_COUNT", "WARNING_COUNT"} <= {
        output.name() for output in algorithm.outputDefinitions()
    }


def test_nothing_but_the_input_is_needed_and_nothing_has_a_default(provider):
    for algorithm in provider.algorithms():
        for definition in algorithm.parameterDefinitions():
            where = f"{algorithm.name()} {definition.name()}"
            optional = bool(definition.flags() & QgsProcessingParameterDefinition.Flag.FlagOptional)
            if definition.type() == "boolean":  # a check box always says something; no profile sets one
                continue
            assert optional == (definition.name() not in NEEDED.get(algorithm.name(), USUALLY_NEEDED)), where
            assert definition.defaultValue() is None, where
            assert definition.help(), where
            assert definition.description() != definition.name(), where


def test_help_is_made_from_the_rules(provider):
    for algorithm in provider.algorithms():
        assert len(algorithm.shortHelpString()) > 80, algorithm.name()
        assert algorithm.shortDescription(), algorithm.name()
        assert algorithm.icon().availableSizes() or not algorithm.icon().isNull()


def test_single_rules_stay_out_of_the_toolbox(provider):
    hidden = {
        algorithm.name()
        for algorithm in provider.algorithms()
        if algorithm.flags() & QgsProcessingAlgorithm.Flag.FlagHideFromToolbox
    }
    assert hidden == {rule_id(rule) for rule in rules()}


@pytest.mark.parametrize("name", ids())
def test_each_runs_through_processing_run(run, parcels, tmp_path, name):
    boundary = {"BOUNDARY": parcels} if name == "topologyoutsideboundary" else {}
    result = run(
        name, INPUT=parcels, FINDINGS=str(tmp_path / "f.gpkg"), REPORT_JSON=str(tmp_path / "r.json"), **boundary
    )
    report = json.loads((tmp_path / "r.json").read_text("utf-8"))
    assert result["FINDING_COUNT"] == len(rows_of(tmp_path / "f.gpkg")) == report["summary"]["findings"]
    assert all(rule["outcome"] in {"passed", "findings", "not_applicable"} for rule in report["rules"])
    if name in {"findoverlaps", "topologyoverlap"}:
        assert result["ERROR_COUNT"] == 1


@pytest.mark.parametrize("name", of_lists())
def test_each_check_of_lists_runs(run, tmp_path, name):
    columns = (("Số phát hành GCN", "QString"), ("Họ và tên chủ sử dụng", "QString"), ("Ngày cấp GCN", "QString"))
    lines = memory_layer(
        [(None, "DD 990001", "Trần Thị Mơ", "01/02/2016"), (None, "-", "Lê Văn Mộng", "31/02/2016")],
        kind="None",
        crs="",
        columns=columns,
        name="danh sách",
    )
    result = run(name, INPUT=lines, FINDINGS=str(tmp_path / "f.gpkg"), REPORT_JSON=str(tmp_path / "r.json"))
    report = json.loads((tmp_path / "r.json").read_text("utf-8"))
    found = rows_of(tmp_path / "f.gpkg")
    assert result["FINDING_COUNT"] == len(found) == report["summary"]["findings"] > 0
    assert all(row["geometry"].isNull() for row in found)
    assert all(rule["outcome"] in {"passed", "findings", "not_applicable"} for rule in report["rules"])
    assert {"CO02", "DC04"} & {row["rule"] for row in found}


def test_a_group_that_is_not_about_lists_is_refused(run, english):
    with pytest.raises(QgsProcessingException, match="no rule in “topology” is about such data"):
        run("checkcertificates", INPUT=memory_layer([], kind="None", crs=""), RULES="topology")


def test_a_table_that_is_no_list_is_refused(run, english):
    table = memory_layer([(None, "1", "2")], kind="None", crs="", columns=(("a", "QString"), ("b", "QString")))
    with pytest.raises(QgsProcessingException, match=r"no column of “parcels” was recognised .* It has “a”, “b”"):
        run("checkcertificates", INPUT=table)


@pytest.mark.headless
@pytest.mark.parametrize("name", ids())
def test_each_runs_through_the_binary(headless, parcels_file, tmp_path, name):
    ended = headless(name, INPUT=parcels_file, FINDINGS=tmp_path / "f.gpkg", REPORT=tmp_path / "r.json")
    assert ended.code == 0, ended.text
    assert json.loads((tmp_path / "r.json").read_text("utf-8"))["parcels"] == 4
    assert rows_of(tmp_path / "f.gpkg") is not None


@pytest.mark.headless
def test_json_of_the_binary_stays_json(headless, parcels_file, tmp_path):
    ended = headless("checkparcels", "--json", INPUT=parcels_file, FINDINGS=tmp_path / "f.gpkg")
    assert json.loads(ended.out)["results"]["FINDING_COUNT"] == 1


def test_in_a_model(parcels, tmp_path):
    model = QgsProcessingModelAlgorithm("check", "group")
    model.addModelParameter(
        QgsProcessingParameterFeatureSource("parcels", "parcels"), QgsProcessingModelParameter("parcels")
    )
    child = QgsProcessingModelChildAlgorithm("parcelclean:findoverlaps")
    child.setChildId("check")
    child.addParameterSources("INPUT", [QgsProcessingModelChildParameterSource.fromModelParameter("parcels")])
    output = QgsProcessingModelOutput("findings", "findings")
    output.setChildOutputName("FINDINGS")
    child.setModelOutputs({"findings": output})
    model.addChildAlgorithm(child)
    model.updateDestinationParameters()
    context = QgsProcessingContext()
    out = str(tmp_path / "f.gpkg")
    parameters = {"parcels": parcels, "check:findings": out}
    results, ok = model.run(parameters, context, QgsProcessingFeedback())
    assert ok, results
    assert len(rows_of(out)) == 1


def test_without_shapely_the_plugin_loads_and_says_why(monkeypatch, tmp_path, parcels):
    from parcel_clean.adapters import shapely_loader
    from parcel_clean.processing import base
    from parcel_clean.processing import help as help_texts
    from parcel_clean.processing import provider as providers

    status = shapely_loader._failed(shapely_loader.advice.MISSING)
    for module in (base, help_texts, providers):
        monkeypatch.setattr(module, "ensure_shapely", lambda: status)
    made = providers.ParcelCleanProvider()
    made.loadAlgorithms()
    names = {algorithm.name() for algorithm in made.algorithms()}
    assert names == {"checkparcels", "findoverlaps", "findgaps", "flagattributegaps", "checkcertificates"} | OTHERS
    from parcel_clean.processing.check import CheckParcels

    algorithm = CheckParcels()
    ok, sentence = algorithm.canExecute()
    assert not ok
    assert "shapely" in sentence
    assert algorithm.shortHelpString()
    assert algorithm.checkParameterValues({"INPUT": parcels}, QgsProcessingContext()) == (False, sentence)
