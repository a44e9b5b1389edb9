"""The stock of names the invented world is put together from: pure data.

Nobody here exists. Given names and family names are ordinary ones of their regions, put
together by chance; family names that belong to well-known people were left out on purpose
(tests/demo holds a list of them). One name a line; fields separated by ";", variants of one
field by ",". A newcomer's mistake is to reorder the lines: the world drawn from a seed changes.

Given names: English letters; French; German; Turkish; Arabic; Cyrillic. An empty French,
German or Turkish field means "as in English".
"""

from typing import Final

MALE: Final = """
Ibrahim,Ebrahim,Ibragim;Brahim,Ibrahim;Ibrahim;İbrahim;إبراهيم,ابراهيم;Ибрагим
Yusuf,Yousef,Yusif,Youssef;Youssef;Jussuf;Yusuf;يوسف;Юсуф
Umar,Omar,Omer;Omar;Omar;Ömer;عمر;Умар
Hamza,Hamzah,Khamza;;Hamsa;;حمزة,حمزه;Хамза
Bilal,Belal,Bilaal;;;;بلال;Билал
Idris,Idrees,Edris;Idriss;;İdris;إدريس,ادريس;Идрис
Ilyas,Elias,Ilias;Ilyes;Iljas;İlyas;إلياس,الياس;Ильяс
Zayd,Zaid,Zeid;Zaïd;Said;Zeyd;زيد;Зайд
Salim,Saleem,Selim;;;Selim;سليم;Салим
Tariq,Tarek,Tareq;Tarek;Tarik;Tarık;طارق;Тарик
Harun,Haroon,Haroun;Haroun;;;هارون;Харун
Musa,Mousa,Moosa;Moussa;;;موسى,موسي;Муса
Isa,Issa,Eesa;Issa;;İsa;عيسى,عيسي;Иса
Dawud,Daud,Dawood;Daoud;Daud;Davut;داود,داوود;Дауд
Sulayman,Suleiman,Sulaiman;Souleymane,Slimane;Suleiman;Süleyman;سليمان;Сулейман
Yahya,Yahia,Yahiya;Yahia;Jahja;;يحيى,يحيي;Яхья
Ayyub,Ayub,Ayoub;Ayoub;Ajub;Eyüp;أيوب,ايوب;Аюб
Junayd,Junaid,Djuneid;Jounaïd;Dschunaid;Cüneyt;جنيد;Джунейд
Khalil,Khaleel,Halil;;Chalil;Halil;خليل;Халил
Mansur,Mansour,Mansoor;Mansour;;;منصور;Мансур
Rashid,Rasheed;Rachid;Raschid;Raşit;رشيد;Рашид
Karim,Kareem,Kerim;;;Kerim;كريم;Карим
Jamal,Gamal,Dzhamal;Djamal;Dschamal;Cemal;جمال;Джамал
Nasir,Naser,Nasser;Nasser;;Nasır;ناصر;Насир
Anas,Annas;;;Enes;أنس,انس;Анас
Adam,Adem;;;Adem;آدم,ادم;Адам
Zakariya,Zakaria,Zacharia;Zakaria;Sakarija;Zekeriya;زكريا;Закария
Luqman,Lukman,Lokman;Lokman;Lukman;Lokman;لقمان;Лукман
Hasan,Hassan,Khasan;Hassan;;;حسن;Хасан
Husayn,Hussein,Hussain,Khusein;Hocine;Hussein;Hüseyin;حسين;Хусейн
Ismail,Ismael,Ismayil;Ismaïl;;İsmail;إسماعيل,اسماعيل;Исмаил
Ishaq,Ishak,Iskhak;Ishak;Ishak;İshak;إسحاق,اسحق;Исхак
Abdullah,Abdallah,Abdulla;Abdallah;;;عبد الله,عبدالله;Абдулла
Abdurrahman,Abdulrahman,Abdurakhman;Abderrahmane;;;عبد الرحمن,عبدالرحمن;Абдурахман
Abdulaziz,Abdul Aziz,Abdelaziz;Abdelaziz;Abdulasis;Abdülaziz;عبد العزيز,عبدالعزيز;Абдулазиз
Muhammad,Mohammed,Mohamed,Magomed;Mohamed;Mohammed;Muhammet;محمد;Мухаммад
Ahmad,Ahmed,Akhmad;Ahmed;Achmed;Ahmet;أحمد,احمد;Ахмад
Salman,Selman;;;Selman;سلمان;Салман
Said,Saeed,Sayeed;Saïd;;Sait;سعيد;Саид
Uthman,Osman,Othman;Othmane;Osman;Osman;عثمان;Усман
"""

FEMALE: Final = """
Maryam,Mariam,Meryem;Meriem;Marjam;Meryem;مريم;Марьям
Aisha,Aysha,Aicha;Aïcha;Aischa;Ayşe;عائشة,عايشة,عائشه;Айша
Fatima,Fatimah,Fatma;Fatima;;Fatma;فاطمة,فاطمه;Фатима
Khadija,Hadija,Khadijah;Khadidja;Chadidscha;Hatice;خديجة,خديجه;Хадижа
Zaynab,Zainab,Zeinab;Zineb;Sainab;Zeynep;زينب;Зайнаб
Hafsa,Khafsa,Hafsah;;Hafsa;;حفصة,حفصه;Хафса
Sumayya,Sumaya,Soumaya;Soumaya;Sumaja;Sümeyye;سمية,سميه;Сумайя
Asma,Asmaa;;;Esma;أسماء,اسماء;Асма
Amina,Ameena,Aminah;;;Emine;أمينة,امينة,امينه;Амина
Ruqayya,Rukayya,Roqaya;Roukaya;Rukaja;Rukiye;رقية,رقيه;Рукайя
Safiya,Safiyya,Safia;Safia;Safija;Safiye;صفية,صفيه;Сафия
Halima,Halimah,Khalima;;;Halime;حليمة,حليمه;Халима
Salma,Selma;;;Selma;سلمى,سلمي;Сальма
Layla,Leila,Leyla;Leïla;Leila;Leyla;ليلى,ليلي;Лейла
Yasmin,Yasmeen,Yasmine;Yasmine;Jasmin;Yasemin;ياسمين;Ясмин
Nur,Noor,Nour;Nour;;;نور;Нур
Sara,Sarah,Saara;Sarah;;;سارة,ساره;Сара
Hajar,Hager,Khadzhar;Hajar;Hadschar;Hacer;هاجر;Хаджар
Jamila,Jameela,Dzhamila;Djamila;Dschamila;Cemile;جميلة,جميله;Джамиля
Karima,Kareema;;;Kerime;كريمة,كريمه;Карима
Malika,Maleeka;;;Melike;مليكة,مليكه;Малика
Nadia,Nadiya,Nadya;Nadia;Nadja;Nadiye;نادية,ناديه;Надия
Rahma,Rakhma,Rahmah;;;Rahime;رحمة,رحمه;Рахма
Samira,Sameera;;;Semira;سميرة,سميره;Самира
Shaima,Shayma;Chaïma;Schaima;Şeyma;شيماء;Шайма
Zahra,Zakhra,Zahraa;;Sahra;Zehra;زهراء,زهرة;Захра
Zulaykha,Zulaikha,Zuleikha;Zoulikha;Suleicha;Züleyha;زليخة,زليخا;Зулейха
Habiba,Khabiba;;;Habibe;حبيبة,حبيبه;Хабиба
Iman,Eman;;;İman;إيمان,ايمان;Иман
Rabia,Rabiya;Rabia;;Rabia;رابعة,رابعه;Рабия
Latifa,Lateefa;;;Latife;لطيفة,لطيفه;Латифа
Munira,Muneera;Mounira;;Münire;منيرة,منيره;Мунира
Sabrina,Sabreena;;;;صابرينا;Сабрина
Warda,Wardah;;Warda;Verda;وردة,ورده;Варда
Hana,Hanaa;;;Hena;هناء,هنا;Хана
Dunya,Dunia,Donya;Dounia;Dunja;Dünya;دنيا;Дунья
"""

# Given names of one neighbourhood only, by pool. The pools of a State stand in states_data.py.
MALE_POOLS: Final = {
    "slavic": """
Ruslan,Rouslan;Rouslan;;;رسلان;Руслан
Denis,Dennis;;;;دينيس;Денис
Artur,Arthur;Artour;;;آرتور,ارتور;Артур
Timur,Temur,Timour;Timour;;;تيمور;Тимур
Marat;;;;مرات,مارات;Марат
Rinat,Rinnat;;;;رينات;Ринат
""",
    "turkic": """
Emin,Amin,Emeen;;;;أمين,امين;Эмин
Rustam,Rustem,Roustam;Roustam;;;رستم;Рустам
Eldar,Ildar;;;;إلدار,الدار;Эльдар
Orhan,Orkhan;;Orchan;;أورهان,اورخان;Орхан
Aybek,Aibek,Aybak;;Aibek;;أيبك,ايبك;Айбек
Temirlan,Timerlan;;;;تيمرلان;Темирлан
""",
    "persian": """
Firuz,Firuz,Feruz;Firouz;Firus;;فيروز;Фируз
Jahongir,Jahangir,Dzhakhongir;Djahonguir;Dschahongir;Cihangir;جهانكير,جهانغير;Джахонгир
Behruz,Bekhruz,Bihruz;Behrouz;Behrus;;بهروز;Бехруз
Daler;;;;دالر;Далер
Siyovush,Siyavush;Siavouche;Sijowusch;;سياوش;Сиёвуш
""",
    "european": """
Jonas,Yonas;;;;يوناس;Йонас
Lukas,Lucas;Lucas;;;لوكاس;Лукас
Matteo,Mateo;Mathéo;;;ماتيو;Маттео
Rayan,Ryan;Rayane;;;ريان;Раян
Noah,Noa;Noé;;;نوح;Ноа
Milan;;;;ميلان;Милан
""",
    "islands": """
Bagus;Bagous;;;باغوس;Багус
Rizal,Rizaal;;;;ريزال;Ризаль
Surya,Suria;Sourya;Surja;;سوريا,سوريه;Сурья
Joel,Joell;Joël;;;جويل;Джоэл
Marlon,Marlen;;;;مارلون;Марлон
""",
}

FEMALE_POOLS: Final = {
    "slavic": """
Zarema,Zaryoma;;Sarema;;زاريما;Зарема
Larisa,Larissa;Larissa;Larissa;;لاريسا;Лариса
Elina,Elena;;;;إلينا,الينا;Элина
Madina,Medina;;;Medine;مدينة,مدينه;Мадина
Diana,Dianna;;;;ديانا;Диана
Yulia,Julia,Iuliia;Ioulia;Julia;;يوليا,جوليا;Юлия
""",
    "turkic": """
Aygul,Aigul,Aygyul;Aïgoul;Aigul;Aygül;أيغول,ايكول;Айгуль
Gulnara,Gulnora,Gyulnara;Goulnara;;Gülnara;غولنارا,كلنارا;Гульнара
Sevda,Sevdah;;Sewda;;سيفدا,سودة;Севда
Elnara,Elnora;;;;إلنارا,النارا;Эльнара
Nigar,Nigyar;Niguar;;;نيغار,نكار;Нигяр
Dilara,Dilyara;;;;ديلارا;Диляра
""",
    "persian": """
Nigora,Nigara;Nigora;;;نيغورا,نكارة;Нигора
Dilnoza,Dilnavoz;;Dilnosa;;ديلنوزا,دلنوازا;Дилноза
Mehrangez,Mekhrangez;;Mechranges;;مهرانغيز;Мехрангез
Zarina,Zareena;;Sarina;;زرينة,زارينا;Зарина
Parvina,Parveena;;Parwina;;بروينا,بارفينا;Парвина
""",
    "european": """
Elise,Elyse;Élise;Elise;;إليز,اليز;Элиза
Emilie,Emily;Émilie;;;إميلي,اميلي;Эмилия
Lina,Leena;;;;لينا;Лина
Sabine,Sabina;;;;سابين,سابينا;Сабина
Ines,Inez;Inès;;;إيناس,ايناس;Инес
Mila,Milla;;;;ميلا;Мила
""",
    "islands": """
Dewi,Devi;;;;ديوي;Деви
Kartika,Kartica;;;;كارتيكا;Картика
Wulan,Woelan;Woulan;;;وولان;Вулан
Simone,Simona;;;;سيمون,سيمونا;Симона
Keisha,Kesha;;Keischa;;كيشا;Кейша
""",
}

# Family names that are at home in Cyrillic letters: the other spellings are derived from them.
# Those in -ов, -ев, -ин take an -а for a woman; the others stay as they are.
CYRILLIC_FAMILIES: Final = {
    "caucasus": "Темирбулатов Саламгереев Гайтукаев Арсамиков Бийсултанов Джамбеков Залимханов "
    "Курбанисмаилов Мусхаджиев Шахбулатов Эльмурзаев Янгулбиев Хизриев Чупанов",
    "caspian": "Гараджаев Назимов Ширинбеков Велиханов Сафаралиев Пашаханов Азимзаде Бабакишиев "
    "Гурбанлы Мирзазаде Таирбеков Шукюрханов",
    "pamir": "Давлатбеков Назриев Одинашоев Шарифзода Мирзошоев Кодирзода Холикназаров "
    "Сафолиев Гулмадов Бобохонов Ятимшоев Зевархонов",
    "oasis": "Турдикулов Хайитматов Эшбоев Ражаббоев Тошназаров Юлчибаев Намозов Худойкулов "
    "Норбутаев Абдужамилов Шомуродов Бекназаров",
    "mountains": "Сыдыкбеков Токтосартов Жолдошалиев Асанкожоев Кенжебаев Бообеков Эсеналиев "
    "Маматжусупов Ырысбаев Чолпонбаев Орозматов Тагайбеков",
    "steppe": "Жумагалиев Ескендиров Байтурсынбаев Кабдешев Оразгалиев Тлеужанов Сарсенгалиев "
    "Утепбергенов Шаймерденов Мукажанов Ыбырайханов Досымжанов",
    "georgia": "Хадишвили Мачарашвили Борчашвили Ахметашвили Гелашвили Цатиашвили Кахидзе "
    "Панкишвили Вацадзе Шаорадзе",
    "dnieper": "Коваленчук Мельниченчук Степовий Бондарюк Гайдаренко Османченко Сулименко "
    "Яремчишин Кримчук Терещук",
}

# Family names at home in other letters. English; French; German; Turkish; Arabic; Cyrillic.
OTHER_FAMILIES: Final = {
    "anatolia": """
Yildizeli,Yildizely;;Jildiseli;Yıldızeli;يلدزيلي,يلديزلي;Йылдызели
Celikkanat,Chelikkanat;;Tschelikkanat;Çelikkanat;جليك قنات,جليكقنات;Челикканат
Ozdemirci,Oezdemirci;;Ösdemirdschi;Özdemirci;اوزدميرجي,أوزدميرجي;Оздемирджи
Karatas,Karatash;Karatach;Karatasch;Karataş;قره طاش,كاراتاش;Караташ
Demirboga,Demirbogha;;;Demirboğa;دمير بوغا,دميربوغا;Демирбога
Akbulutlu;Akbouloutlou;;Akbulutlu;أق بولوتلو,اكبولوتلو;Акбулутлу
Sahinkaya,Shahinkaya;Chahinkaya;Schahinkaya;Şahinkaya;شاهين قايا,شاهينكايا;Шахинкая
Gunesdogdu,Guneshdogdu;;Güneschdogdu;Güneşdoğdu;غونش دوغدو,كونشدوغدو;Гюнешдогду
Topraksoy;;;Topraksoy;طوبراق صوي,توبراكسوي;Топраксой
Kirmizitas,Kirmizitash;;Kirmisitasch;Kırmızıtaş;قرمزي طاش,كرمزيتاش;Кырмызыташ
Bulutoglu;Boulutoglou;;Bulutoğlu;بولوت اوغلو,بولوتوغلو;Булутоглу
Ericek,Erichek;;Eritschek;Eriçek;اريجك,إريتشك;Эричек
""",
    "tunis": """
Ben Othmane,Benothman;Ben Othmane;Ben Othman;Ben Osman;بن عثمان;Бен Отман
Gharsallaoui,Gharsalawi;Gharsallaoui;Gharsallawi;;غرس اللاوي,غرسلاوي;Гарсаллауи
Mzoughi,Mzughi;Mzoughi;Msughi;;مزوغي,المزوغي;Мзуги
Chebbi Naceur,Shabbi Naser;Chebbi Naceur;Schabbi Nasser;;شابي ناصر;Шабби Насер
Jelassi,Jalasi;Jelassi;Dschelassi;;جلاصي,الجلاصي;Джеласси
Zouaghi,Zwaghi;Zouaghi;Suaghi;;زواغي,الزواغي;Зуаги
Hammouda,Hamuda;Hammouda;Hammuda;;حمودة,حموده;Хаммуда
Ouertani,Wartani;Ouertani;Wertani;;ورتاني,الورتاني;Вертани
""",
    "algiers": """
Benyahia,Ben Yahya;Benyahia;Benjahia;;بن يحيى,بن يحيي;Беньяхия
Ouldbachir,Wald Bashir;Ould Bachir;Uldbaschir;;ولد بشير,ولد البشير;Ульдбашир
Meziane Cherif,Mezyan Sharif;Meziane Chérif;Mesian Scherif;;مزيان شريف;Мезиан Шериф
Boukhalfa,Bukhalfa;Boukhalfa;Buchalfa;;بوخالفة,بوخالفه;Бухалфа
Hadjersi,Hajarsi;Hadjersi;Hadschersi;;حجرسي,الحجرسي;Хаджерси
Zerroukat,Zarrukat;Zerroukat;Serrukat;;زروقات;Зеррукат
Tahraoui,Tahrawi;Tahraoui;Tahrawi;;طهراوي,الطهراوي;Тахрауи
Belmiloud,Bilmilud;Belmiloud;Belmilud;;بالميلود,بلميلود;Бельмилуд
""",
    "rabat": """
El Ouafi,Al Wafi;El Ouafi;El Wafi;;الوافي,الوفي;Эль-Уафи
Amrani Joutei,Amrani Juti;Amrani Joutei;Amrani Dschutei;;عمراني جوطي;Амрани Джути
Lakhdiri,Lakhdari;Lakhdiri;Lachdiri;;لخضيري,الخضيري;Лахдири
Bouazzaoui,Buazzawi;Bouazzaoui;Buassawi;;بوعزاوي,البوعزاوي;Буаззауи
Sebbari,Sabbari;Sebbari;Sebbari;;صباري,الصباري;Себбари
Tamsamani,Temsamani;Temsamani;Tamsamani;;تمسماني,التمسماني;Тамсамани
Ziyatini,Zayatini;Ziatini;Sijatini;;زياتيني,الزياتيني;Зиятини
Harrouchi,Harrushi;Harrouchi;Harruschi;;حروشي,الحروشي;Харруши
""",
    "cairo": """
El Gazzarawy,Gazarawi;El Gazzarawi;El Gassarawi;;الجزراوي,جزراوي;Эль-Газарави
Shalabawy,Shalabawi;Chalabaoui;Schalabawi;;شلباوي,الشلباوي;Шалабави
Abdelmawgoud,Abdul Mawjud;Abdelmaougoud;Abdelmawgud;;عبد الموجود,عبدالموجود;Абдельмавгуд
Zeitouny,Zaytuni;Zeitouni;Seituni;;زيتوني,الزيتوني;Зейтуни
Barakawy,Barakawi;Barakaoui;Barakawi;;بركاوي,البركاوي;Баракави
Nagdy Omran,Najdi Imran;Nagdi Omrane;Nagdi Omran;;نجدي عمران;Нагди Омран
Sobhawy,Subhawi;Sobhaoui;Sobhawi;;صبحاوي,الصبحاوي;Собхави
Kenawi Saad,Qinawi Sad;Kenaoui Saad;Kenawi Saad;;قناوي سعد;Кенави Саад
""",
    "seine": """
Vauclerc,Voclerc;Vauclerc;;;فوكلير,فوكليرك;Воклер
Dumontel;;;;دومونتيل,دومنتل;Дюмонтель
Perrotin,Perotin;Perrotin;;;بيروتان,بروتان;Перротен
Lavergnas,Lavergna;Lavergnas;;;لافيرنا,لافرنياس;Лаверньяс
Chastelin,Shastelin;Chastelin;;;شاستلان;Шастелен
Beaurivel,Borivel;Beaurivel;;;بوريفيل;Боривель
Moulinard,Mulinard;Moulinard;;;مولينار;Мулинар
""",
    "scheldt": """
Vanderstraten,Van der Straten;;;;فان در ستراتن,فاندرستراتن;Вандерстратен
Dekeukelaer,De Keukelaer;;;;دي كوكلار,ديكوكلار;Декёкелар
Wouterloot;;;;ووترلوت,فوترلوت;Ваутерлот
Lambrechtsen;;;;لامبرختسن;Ламбрехтсен
Hazebroeck,Hazebrook;;;;هازبروك;Хазебрук
Molenbeekman,Molenbekman;;;;مولنبيكمان;Моленбекман
Verhaegenaar;;;;فيرهاغنار;Верхагенар
""",
    "rhine": """
Birkenfelder;;;;بيركنفلدر,بركنفيلدر;Биркенфельдер
Steinhaeuser,Steinhauser;;Steinhäuser;;شتاينهويزر,شتاينهوزر;Штайнхойзер
Lindenmueller,Lindenmuller;;Lindenmüller;;ليندنمولر,لندنمولر;Линденмюллер
Wiesenbacher;;;;فيزنباخر,ويسنباخر;Визенбахер
Kornmann;;;;كورنمان;Корнман
Brunnhofer,Brunhofer;;Brünnhofer;;برونهوفر;Брюннхофер
Ackerbach;;;;آكرباخ,اكرباخ;Аккербах
""",
    "svea": """
Granlidsson,Granlidson;;;;غرانليدسون;Гранлидссон
Bjorkestam,Bjoerkestam;;Björkestam;;بيوركستام;Бьёркестам
Sundqvall,Sundkvall;;;;سوندكفال;Сундквалль
Almvikens;;;;المفيكنس,ألمفيكنس;Альмвикенс
Norrbackman,Norbackman;;;;نورباكمان;Норрбакман
""",
    "bosna": """
Hadzimusovic,Hadzhimusovic;;;;حاجي موسوفيتش,هادجيموسوفيتش;Хаджимусович
Begovacic,Begovachich;;;;بيغوفاتشيتش;Беговачич
Sarajlibegovic;;;;سراجلي بيغوفيتش,سرايليبيغوفيتش;Сарайлибегович
Kovacevali,Kovachevali;;;;كوفاتشيفالي;Ковачевали
Mujkanagic,Muykanagich;;;;مويكاناغيتش;Муйканагич
""",
    "java": """
Wirasaputra,Virasaputra;;;;ويراسابوترا;Вирасапутра
Harjasuwito;;;;هارجاسويتو;Харджасувито
Nataprawira,Natapravira;;;;ناتابراويرا;Натаправира
Kusumajati,Kusumadjati;;;;كوسوماجاتي;Кусумаджати
Lesmanadi;;;;ليسمانادي;Лесманади
""",
    "antilles": """
Ramlogansingh,Ram Logansingh;;;;راملوغانسينغ;Рамлогансингх
Alexisville;;;;ألكسيسفيل,الكسيسفيل;Алексисвиль
Mohipersad,Mohipersaud;;;;موهيبرساد;Мохиперсад
Charlerose,Charle Rose;;;;شارلروز;Шарлероз
Bridgemohan,Bridge Mohan;;;;بريدجموهان;Бриджмохан
""",
}
