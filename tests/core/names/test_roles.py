"""What the words of a name are, where endings, particles or company tell; else nothing is said."""

import pytest

from homeward.core.names import Role, read_name

G, F, GF, FAM = Role.GIVEN, Role.FATHER, Role.GRANDFATHER, Role.FAMILY
K, N, P = Role.KUNYA, Role.NISBA, Role.PATRONYMIC

TOLD = [
    ("Магомедов Юсуф Мусаевич", [FAM, G, P]),
    ("Юсуф Мусаевич Магомедов", [G, P, FAM]),
    ("Мусаевич Юсуф Магомедов", [P, G, FAM]),
    ("Лейла Тимуровна Ким", [None, P, None]),
    ("Ким Тимур Мусаевич", [None, None, P]),
    ("Мусаевич Тимур Юсупович", [FAM, G, P]),
    ("Юсуф Мусаевич", [None, None]),
    ("Петар Мусовић", [G, FAM]),
    ("Petar Musović", [G, FAM]),
    ("Petar Musovic", [None, None]),
    ("Мусаевич Юсуф Тимур", [FAM, None, None]),
    ("Alieva Leyla", [FAM, G]),
    ("Leyla Musayevna Alieva", [G, P, FAM]),
    ("Leyla Alieva Petrova", [None, FAM, FAM]),
    ("يوسف موسى محمدوف", [G, F, FAM]),
    ("محمدوف يوسف موسى", [FAM, None, None]),
    ("يوسف موسايفيتش محمدوف", [G, P, FAM]),
    ("زينب علييفا", [G, FAM]),
    ("محمد علي حسن الحديثي", [G, F, GF, N]),
    ("محمد بن علي بن حسن", [G, F, GF]),
    ("فاطمة بنت علي", [G, F]),
    ("محمد بن علي", [None, None]),
    ("محمد علي حسن", [None, None, None]),
    ("أبو عمر", [K]),
    ("Umm Musa al-Shami", [K, N]),
    ("أبو بكر", [None]),
    ("Həsən Əli oğlu Məmmədov", [G, F, FAM]),
    ("Yusuf al-Mahdi", [G, FAM]),
    ("Ali Hasanoğlu", [G, FAM]),
    ("حسن شريف يوسف", [None, None, None]),
    ("رؤوف معروف نايف", [None, None, None]),
    ("Марина Амина Галина", [None, None, None]),
    ("Яков Лев", [None, None]),
]


@pytest.mark.parametrize(("name", "roles"), TOLD, ids=lambda x: x if isinstance(x, str) else "")
def test_roles_are_told_where_they_show_and_nowhere_else(name, roles):
    assert [word.role for word in read_name(name).words] == roles


STEMS = [
    ("Мусаевич", "Муса"),
    ("Магомедович", "Магомед"),
    ("Алиевна", "Али"),
    ("Абдуллаевич", "Абдулла"),
    ("Ильинична", "Илья"),
    ("Игоревич", "Игорь"),
    ("Musayevich", "Musa"),
    ("Mussajewitsch", "Musa"),
    ("Magomedovna", "Magomed"),
    ("محمدوفيتش", "محمد"),
    ("تيمورفنا", None),
    ("Магомедова", "Магомедов"),
    ("Чайковская", "Чайковский"),
    ("Magomedowa", "Magomedow"),
    ("محمدوفا", "محمدوف"),
    ("علييفا", "علييف"),
    ("Кадырина", "Кадырин"),
    ("Мадина", None),
    ("Amina", None),
    ("وفاء", None),
    ("هيفا", None),
    ("Hasanzade", "Hasan"),
    ("أم كلثوم", "كلثوم"),
    ("Abu Umar", "Umar"),
]


@pytest.mark.parametrize(("written", "of"), STEMS, ids=lambda x: x or "none")
def test_a_stem_is_the_form_of_the_name_in_the_word(written, of):
    (word,) = read_name(written).words
    assert word.stem == ("" if of is None else read_name(of).forms[0])


def test_the_text_of_a_word_is_as_recorded():
    name = read_name("Магомедов  Абд ар-Рахман (Муса оглы)")
    assert [word.text for word in name.words] == ["Магомедов", "Абд ар-Рахман", "Муса оглы"]
    assert [w.text for w in read_name("Yusuf Al-Khatib").words] == ["Yusuf", "Al-Khatib"]
