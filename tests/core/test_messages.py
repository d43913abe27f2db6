from parcel_clean.core.messages import Message


class Vietnamese:
    decimal_sign = ","

    def __call__(self, text):
        return {"{area:.2f} m² on {sheet}": "{area:.2f} m² ở {sheet}", "sheet {number}": "tờ {number}"}.get(text, text)


def test_values_stand_in_the_sentence():
    message = Message("{area:.2f} m² on {sheet}", {"area": 1.5, "sheet": Message("sheet {number}", {"number": 7})})
    assert str(message) == "1.50 m² on sheet 7"
    assert message.render(Vietnamese()) == "1,50 m² ở tờ 7"


def test_only_numbers_get_the_sign():
    message = Message("{key} {share} {count}", {"key": "1.2.3", "share": 0.5, "count": 7})
    assert message.render(Vietnamese()) == "1.2.3 0,5 7"


def test_a_template_without_values_may_hold_braces():
    assert str(Message("a {b}")) == "a {b}"
