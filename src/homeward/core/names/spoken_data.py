"""How common words of names are said, for reading aloud. Nothing but data.

What a newcomer would get wrong: these spellings are one usual way each, neither official nor the
bearer's own. They are shown beside the recorded name, never instead of it, and nothing is
matched with them.
"""

from __future__ import annotations

# Arabic letters in front of the equals sign as `compounds.settled` leaves them.
SPOKEN_ARABIC = """
محمد=Muhammad احمد=Ahmad محمود=Mahmud حامد=Hamid حميد=Hamid حمد=Hamad حماد=Hammad حمدي=Hamdi
مصطفي=Mustafa علي=Ali حسن=Hasan حسين=Husayn حسان=Hassan محسن=Muhsin عمر=Umar عثمان=Uthman عثمن=Uthman
بكر=Bakr يوسف=Yusuf موسي=Musa عيسي=Isa ابراهيم=Ibrahim اسماعيل=Ismail
اسمعيل=Ismail اسحاق=Ishaq اسحق=Ishaq يعقوب=Yaqub داود=Dawud سليمان=Sulayman سليمن=Sulayman
ايوب=Ayyub يونس=Yunus زكريا=Zakariya يحيي=Yahya هارون=Harun هرون=Harun نوح=Nuh ادم=Adam
ادريس=Idris صالح=Salih شعيب=Shuayb هود=Hud لوط=Lut ألياس=Ilyas خالد=Khalid وليد=Walid سعد=Saad
سعيد=Said سعود=Saud مسعود=Masud سعدون=Sadun سالم=Salim سليم=Salim سلمان=Salman سلام=Salam سلمي=Salma
مسلم=Muslim اسلام=Islam سامي=Sami سمير=Samir سامر=Samir ناصر=Nasir نصر=Nasr منصور=Mansur
نصير=Nasir انور=Anwar نور=Nur منير=Munir منذر=Mundhir نبيل=Nabil نجيب=Najib نديم=Nadim نعيم=Naim
نزار=Nizar نواف=Nawaf نايف=Nayif فيصل=Faysal فهد=Fahd فارس=Faris فراس=Firas فريد=Farid فؤاد=Fuad
فواد=Fuad فوزي=Fawzi فاضل=Fadil فضل=Fadl فادي=Fadi فاروق=Faruq فتحي=Fathi فرج=Faraj فرحان=Farhan
قاسم=Qasim قيس=Qays قحطان=Qahtan قصي=Qusay كريم=Karim كامل=Kamil كمال=Kamal كاظم=Kazim كرار=Karrar
لطيف=Latif لؤي=Luay لوي=Luay ليث=Layth ماجد=Majid مجيد=Majid مازن=Mazin مالك=Malik ماهر=Mahir
مبارك=Mubarak مجاهد=Mujahid محي=Muhyi مراد=Murad مروان=Marwan مشعل=Mishal مصعب=Musab معاذ=Muadh
معاويه=Muawiya مهدي=Mahdi مهند=Muhannad مؤيد=Muayyad مويد=Muayyad ميثم=Maytham هادي=Hadi هاشم=Hashim
هاني=Hani هشام=Hisham هلال=Hilal هيثم=Haytham وائل=Wail وايل=Wail وسام=Wisam وسيم=Wasim ياسر=Yasir
ياسين=Yasin يزيد=Yazid زيد=Zayd زياد=Ziyad زين=Zayn زهير=Zuhayr زاهر=Zahir طارق=Tariq طالب=Talib
طاهر=Tahir طه=Taha طلال=Talal طلحه=Talha ظافر=Dhafir عادل=Adil عدنان=Adnan عدي=Uday عارف=Arif
عاصم=Asim عامر=Amir عمار=Ammar عمران=Imran عمرو=Amr عباس=Abbas عبيد=Ubayd عبيده=Ubayda عزيز=Aziz
عصام=Isam عقيل=Aqil علاء=Ala علا=Ala عماد=Imad عواد=Awwad غازي=Ghazi غسان=Ghassan غالب=Ghalib
شاكر=Shakir شريف=Sharif شهاب=Shihab صباح=Sabah صادق=Sadiq صدام=Saddam صلاح=Salah صفوان=Safwan
ضياء=Diya ضيا=Diya رائد=Raid رايد=Raid راشد=Rashid رشيد=Rashid رشاد=Rashad رياض=Riyad رضا=Rida
رعد=Raad رافع=Rafi رمضان=Ramadan رامي=Rami ربيع=Rabi رحيم=Rahim رحمن=Rahman رؤوف=Rauf روف=Rauf
جابر=Jabir جاسم=Jasim جعفر=Jafar جلال=Jalal جمال=Jamal جميل=Jamil جواد=Jawad حاتم=Hatim
حارث=Harith حازم=Hazim حبيب=Habib حذيفه=Hudhayfa حسام=Husam حسني=Husni حكيم=Hakim حليم=Halim
حمزه=Hamza حيدر=Haydar حارس=Haris حنظله=Hanzala خطاب=Khattab خضر=Khidr خلف=Khalaf خليل=Khalil
خليفه=Khalifa باسم=Basim بدر=Badr براء=Bara برا=Bara بسام=Bassam بشار=Bashar بشير=Bashir بلال=Bilal
بهاء=Baha بها=Baha تامر=Tamir ثامر=Thamir انس=Anas اسامه=Usama اسعد=Asad اشرف=Ashraf اكرم=Akram
ايمن=Ayman اياد=Iyad ايهاب=Ihab امجد=Amjad امين=Amin امير=Amir انمار=Anmar ارشد=Arshad جبار=Jabbar
ستار=Sattar غفار=Ghaffar قادر=Qadir رزاق=Razzaq خالق=Khaliq واحد=Wahid وهاب=Wahhab باسط=Basit
صمد=Samad مجيب=Mujib شكور=Shakur غفور=Ghafur قيوم=Qayyum فتاح=Fattah جليل=Jalil ملك=Malik حق=Haqq
عبدالله=Abdullah شامل=Shamil شميل=Shamil منعم=Munim كافي=Kafi سيف=Sayf شمس=Shams عز=Izz تاج=Taj
فاطمه=Fatima عائشه=Aisha عايشه=Aisha خديجه=Khadija مريم=Maryam زينب=Zaynab زهراء=Zahra زهرا=Zahra
زهره=Zahra اسماء=Asma اسما=Asma امنه=Amina امينه=Amina ام=Umm اميره=Amira سميه=Sumayya صفيه=Safiyya
حفصه=Hafsa رقيه=Ruqayya سكينه=Sukayna سلوي=Salwa سميره=Samira سعاد=Suad سعاده=Saada سناء=Sana سنا=Sana
ساره=Sarah رحمه=Rahma رنا=Rana ريم=Rim رغد=Raghad رانيا=Rania حنان=Hanan حليمه=Halima هاجر=Hajar
هبه=Hiba هدي=Huda هناء=Hana هنا=Hana هند=Hind نادي=Nadi ناديه=Nadia نجلاء=Najla نجلا=Najla نسرين=Nisrin
نسيبه=Nusayba نوره=Nura نوال=Nawal مني=Muna منال=Manal ميسون=Maysun لبني=Lubna ليلي=Layla لطيفه=Latifa
كريمه=Karima كوثر=Kawthar كلثوم=Kulthum جميله=Jamila جنان=Jinan اسراء=Isra اسرا=Isra الاء=Ala ايمان=Iman
بتول=Batul بشري=Bushra بلقيس=Bilqis تبارك=Tabarak جويريه=Juwayriya خوله=Khawla دعاء=Dua دعا=Dua رابعه=Rabia
شيماء=Shayma شيما=Shayma صابرين=Sabrin عبير=Abir غاده=Ghada فاديه=Fadia فرح=Farah وفاء=Wafa وفا=Wafa
ياسمين=Yasmin يسري=Yusra حواء=Hawwa حوا=Hawwa ميمونه=Maymuna مدينه=Madina عليه=Aliyya نفيسه=Nafisa
رمزان=Ramzan سلطان=Sultan شيخ=Shaykh حاج=Hajj امام=Imam خان=Khan جان=Jan بيك=Bek محمدوف=Muhammadov
ماغوميدوف=Magomedov مجومدوف=Magomedov علييف=Aliyev علييفا=Aliyeva خطيب=Khatib
دين=Din الله=Allah بن=bin ابن=ibn بنت=bint ولد=ould عبد=Abd ابو=Abu ابي=Abi ال=al بو=Bu زاده=zada
"""

# Letter by letter, for words that are not in the table.
SAID_ARABIC = {
    "ا": "a",
    "ب": "b",
    "ت": "t",
    "ث": "th",
    "ج": "j",
    "ح": "h",
    "خ": "kh",
    "د": "d",
    "ذ": "dh",
    "ر": "r",
    "ز": "z",
    "س": "s",
    "ش": "sh",
    "ص": "s",
    "ض": "d",
    "ط": "t",
    "ظ": "z",
    "ع": "",
    "غ": "gh",
    "ف": "f",
    "ق": "q",
    "ك": "k",
    "ل": "l",
    "م": "m",
    "ن": "n",
    "ه": "h",
    "و": "w",
    "ي": "y",
    "أ": "a",
    "پ": "p",
    "چ": "ch",
    "ژ": "zh",
    "گ": "g",
}

# Ends of Russian and Caucasian names in Arabic letters, longest first.
SAID_ENDINGS = {
    "وفيتش": "ovich",
    "ييفيتش": "iyevich",
    "يفيتش": "evich",
    "فيتش": "vich",
    "وفنا": "ovna",
    "يفنا": "evna",
    "ييفا": "iyeva",
    "ايفا": "ayeva",
    "ييف": "iyev",
    "ايف": "ayev",
    "وفا": "ova",
    "وف": "ov",
    "سكايا": "skaya",
    "سكي": "ski",
    "شفيلي": "shvili",
    "اوغلو": "oglu",
}

# Russian first; then what other languages of the script say otherwise. After the tables of BGN/PCGN
# without their marks, since readers have no use for them here.
SAID_CYRILLIC = {
    "а": "a",
    "б": "b",
    "в": "v",
    "г": "g",
    "д": "d",
    "е": "e",
    "ё": "yo",
    "ж": "zh",
    "з": "z",
    "и": "i",
    "й": "y",
    "к": "k",
    "л": "l",
    "м": "m",
    "н": "n",
    "о": "o",
    "п": "p",
    "р": "r",
    "с": "s",
    "т": "t",
    "у": "u",
    "ф": "f",
    "х": "kh",
    "ц": "ts",
    "ч": "ch",
    "ш": "sh",
    "щ": "shch",
    "ъ": "",
    "ы": "y",
    "ь": "",
    "э": "e",
    "ю": "yu",
    "я": "ya",
    "і": "i",
    "ї": "yi",
    "є": "ye",
    "ґ": "g",
    "ў": "oʻ",
    "қ": "q",
    "ғ": "gh",
    "ҳ": "h",
    "ҷ": "j",
    "ӣ": "i",
    "ӯ": "u",
    "ә": "a",
    "ө": "o",
    "ү": "u",
    "ұ": "u",
    "ң": "ng",
    "һ": "h",
    "ҹ": "j",
    "ҝ": "g",
    "ј": "y",
    "љ": "lj",
    "њ": "nj",
    "ћ": "ć",
    "ђ": "đ",
    "џ": "dž",
    "ѓ": "gj",
    "ќ": "kj",
    "ѕ": "dz",
    "ӏ": "",
}
SAID_UKRAINIAN = {"г": "h", "и": "y"}
SAID_BULGARIAN = {"ъ": "a", "щ": "sht", "х": "h"}
SAID_SERBIAN = {"ј": "j", "ж": "ž", "ч": "č", "ш": "š", "х": "h", "ц": "c"}
UKRAINIAN = "іїєґ"
SERBIAN = "ђљњћџ"
NOT_UKRAINIAN = "ыэёқғҳҷәөүұңһ"
