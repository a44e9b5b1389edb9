"""The words of headers in six languages, sorted by the notion each stands for.

Data only. One line per notion and language; patterns are separated by commas. `word` must
stand alone, `stem*` begins a word, `*end` ends one, `*part*` stands anywhere inside one (German compounds),
several words stand next to each other. Text is folded when it is loaded, so accents, case,
hamzas and the Arabic article do not matter here.

A newcomer's mistake is to add a word that means two things to one notion. Put it under
both: the rules in headers.py decide by its neighbours.
"""

from __future__ import annotations

from typing import Final

WHOLE: Final[dict[str, str]] = {
    "serial": """ser, ser., ر.ت, lp, lp.,
        #, №, no, no., nr, nr., n, n°, nº, num, s/n, sn, s.n., sr, sr., s no, sno, s. no., sr no, serial,
        serial no, serial number, seq, sequence, item, item no, line, line no, row, row no, index, idx, count no,
        number, ت, م, ر, ر.م, رت, رقم, الرقم, تسلسل, التسلسل, ت., العدد, مسلسل, المسلسل, رقم التسلسل,
        الرقم التسلسلي, الرقم المتسلسل, № п/п, п/п, п.п., пп, номер, номер п/п, порядковый номер, н, № пп, тартиб рақами,
        n° d'ordre, numéro d'ordre, no d'ordre, numéro, rang, ordre, sıra, sıra no, sira no, s. no, s.no, sn.,
        sıra numarası, numara, numarası, lfd. nr., lfd nr, lfd, laufende nummer, lfd. nummer, nummer, pos, pos., t/r, т/р,
        ord, n/o, nos, n o""",
    "name": """child, the child, children, missing child, missing person, person sought, person, detainee, prisoner, inmate, juvenile, minor,
        child sought, wanted person, full names, الطفل, النزيل, النزيلة, الحدث, الشخص, المفقود, اسم, الموقوف, المحتجز, المطلوب, الاسماء, أسماء النزلاء,
        ребенок, ребёнок, заключенный, заключённый, лицо, человек, кого ищут, разыскиваемый, пропавший, осужденный, дети, список,
        enfant, l'enfant, détenu, personne, personne recherchée, enfant recherché, disparu, noms, mineur,
        çocuk, kişi, aranan, aranan kişi, tutuklu adı, kayıp, mahkum, aranan çocuk,
        kind, person, häftling, gesucht, gesuchte person, vermisste person, vermisst, inhaftierter, gefangener,
        fio, ф.и.о., фио, ф. и. о., фамилия имя отчество, фамилия и имя, имя и фамилия, фамилия имя, имя фамилия,
        ф и о, аты-жөні, насаб ва ном, f.i.sh., f.i.o., ism sharifi, s.a.a., soyadı adı,
        vor- und nachname, vor und nachname, vor- und zuname, name und vorname, name vorname,
        nach- und vorname, nachname vorname, vorname nachname, vorname und name, familienname und vorname,
        nom et prénom, nom et prénoms, nom prénom, nom prénoms, nom(s) et prénom(s), prénom et nom, prénom nom,
        noms et prénoms, nom & prénom, nom / prénom, nom complet, identité,
        adı soyadı, ad soyad, adı-soyadı, adı ve soyadı, isim soyisim, ad-soyad, soyadı adı, ad ve soyad, isim soyad,
        ismi soyismi, adı / soyadı, given name and surname, name and surname, surname and name, name & surname,
        first and last name, first name and surname, last name first name, surname first name, names, nom""",
    "reference": """رقم النزيل, رقم النزيلة, رقم الموقوف, الرقم الاحصائي, الرقم الإحصائي, رقم السجين, рег. номер, рег. №, рег. no, gefangenennummer, häftlingsnummer, detainee no, detainee number, prisoner no, inmate no, inmate number, tutuklu no, mahkum no,
        id, uid, code, ref, ref., réf, réf., case, case id, person id, unique id, individual id, code no, ид, код,
        shifr, kod, kennung, az, az., رمز, الرمز, المعرف, كود, الكود, bld no, prm no, barcode""",
    "remark": """other, others, divers, прочее, diğer, sonstiges, اخرى, أخرى, etc, autre, autres, info""",
    "sex": """m/f, f/m, sex m/f, ж/м, м/ж, k/e, e/k, h/f, f/h, w/m, m/w, ذ/أ, ذكر/أنثى, ذكر / أنثى, ذكر او انثى,
        male/female, female/male, boy/girl, girl/boy, пол (м/ж)""",
    "birth": """jahrgang, geburtstag, d.o.b., dob, dob/age, age/dob, birthday, b-day, birth, born, born on, bday, yob, dobs, д.р., др, д/р,
        дата рожд., г.р., гр, рожд., род., г. рождения, год рожд., рождение, née le, né le, né(e) le, naissance, ddn,
        d.d.n., doğumu, doğum, d. tarihi, d.tarihi, dt, d.t., geb., geb, geb.-dat., geboren, geboren am, geb. am, geburt,
        المواليد, مواليد, المولد, الولادة, الميلاد, التولد, تولد, ت. الميلاد, ت الميلاد, ت. الولادة, ت.م, تولده,
        سنة التولد, туған күні, tug'ilgan sanasi, doğum günü, санаи таваллуд, туулган күнү, anadan olduğu tarix""",
    "penalty": """الحكم, قرار الحكم, sentence, срок, приговор, peine, ceza, cezası, strafe, term, years, penalty,
        hükmü, urteil, verdict, sentenced to, jugement, punishment, العقوبة, المحكومية, مدة الحكم""",
    "place": """last seen in, last seen at, last seen where, where seen, المكان, مكان, موقع, الموقع, موقوف في, نزيل في, location, where, whereabouts, site, lieu, место, где, где находится,
        yer, yeri, ort, wo, bulunduğu yer, aufenthaltsort, verbleib, местонахождение, место нахождения, localisation""",
    "arrest": """since, held since, detained since, in detention since, seit, с какого времени, depuis, arrested, arrested on,
        detained on, detention, date in, in since, entry, détenu depuis, détenue depuis, détenu(e) depuis, inhaftiert seit,
        in haft seit, задержан, задержана, tutuklu, التوقيف, تأريخ القبض, القبض""",
    "seen_on": """last seen on, date last seen, visited, visit, seen, seen on, last seen, visited on, vu le, vue le, vu(e) le, besucht am, gesehen am,
        visite, посещение, ziyaret, زيارة, الزيارة, interviewed""",
    "sentenced_on": """sentenced on, convicted on, осужден когда, condamné le, condamnée le, verurteilt am, حكم بتاريخ""",
    "released_on": """released, released on, libéré le, libérée le, libération, freigelassen am, entlassen am, освобожден,
        освобождена, tahliye, الافراج, اخلاء السبيل""",
}
"""Headers that are understood only when nothing else stands in them."""

NOTIONS: Final[dict[str, str]] = {
    "NAME": """adi soyadi, ad soyad, ad ve soyad, adi ve soyadi, isim soyisim, ismi soyismi, nom et prenom, nom prenom, noms et prenoms, prenom et nom, prenom nom, nom et prenoms, name and surname, name surname, фамилия имя, фамилия имя отчество, фамилия и имя, имя фамилия, имя и фамилия, name vorname, vor und nachname, vor und zuname, name und vorname, vorname und name, vorname name, vorname nachname, nachname vorname, اسم ولقب, اسم وكنية, soyadi adi, first last name,
        name*, full name, fullname, person, اسم, أسماء, اسماء, إسم, اسمه, اسمها, имя, имена, ф и о, фио, имени, nom, noms,
        ad, adi, isim, isimi, ismi, isimler, adlar, ism, аты, номи, *name, *namen, имя и фамилия, adlari""",
    "FULL": """adi soyadi, ad soyad, ad ve soyad, adi ve soyadi, isim soyisim, ismi soyismi, nom et prenom, nom prenom, noms et prenoms, prenom et nom, prenom nom, nom et prenoms, name and surname, name surname, фамилия имя, фамилия имя отчество, фамилия и имя, имя фамилия, имя и фамилия, name vorname, vor und nachname, vor und zuname, name und vorname, vorname und name, vorname name, vorname nachname, nachname vorname, اسم ولقب, اسم وكنية, soyadi adi, first last name,
        full, complete, ثلاثي, رباعي, كامل, خماسي, ثنائي, ثلاثي واللقب, رباعي واللقب, полн*, полное, complet, tam, vollst*, voller, entire,
        ثلاثى, رباعى, whole""",
    "GIVEN": """
        given, first name*, firstname, forename*, first, prenom*, vorname*, rufname, on ad, onad, ilk ad, личное имя,
        الاسم الاول, اسم اول, اول, الاسم الشخصي, personal name, christian name""",
    "FAMILY": """
        surname*, family name*, familyname, last name*, lastname, last, second name, фамили*, nom de famille, nom famille, patronyme,
        soyad*, soyisim*, soyadi, nachname*, familienname*, zuname*, لقب, كنيه, اسم العائلة, عائلة, شهرة, اسم الاسرة,
        اسم عائلي, اسم القبيلة, familiyasi, фамилияси, насаб, тегі""",
    "FATHER": """
        father*, dad, dads, اب, والد, ابيه, والده, والدها, ابوه, отец, отца, pere, baba, babasi*, babanin, baba*, vater*,
        fathers, папа, ота, әкесі""",
    "GRANDFATHER": """
        grandfather*, grand father*, جد, جده, جدها, дед, дедушк*, деда, grand pere, grand-pere, dede*, buyukbaba, grossvater*, großvater*""",
    "PATRONYMIC": """отчеств*, patronymic*, patronym, middle name*, middle, otchestvo, nom patronymique, vatersname*, ata adi, baba adi soyadi""",
    "MOTHER": """
        mother*, mum, mums, mom, moms, ام, والدة, والدته, والدتها, امه, امها, мать, матери, мама, mere, anne, annesi*, annenin,
        anne adi, mutter*, она исми, мамы, аналар""",
    "ALIAS": """
        alias*, aka, also known as, nickname*, kunya, other name*, other spelling, known as, псевдоним, прозвищ*, кличка, surnom,
        lakap, lakabi, spitzname, deckname, كنية معروفة, اسم مستعار, اسم الشهرة, معروف ب, alternative name, autre nom, transliteration,
        name as in passport, name in passport, variant*, другое имя, второе имя, diger adi, anderer name, другие имена""",
    "SEX": """sex, gender, جنس, نوع, نوع الجنس, пол, sexe, genre, cinsiyet*, cins, geschlecht*, jinsi, жинси, cinsi, жынысы, ҷинс""",
    "DATE": """haftbeginn, haftantritt, since, منذ, منذ تاريخ, с какого, с какого времени, depuis, seit, seit wann, itibaren, beri, когда задержан, موقوف منذ, محتجز منذ, موقوفه منذ,
        date*, day of, on what day, dt, تاريخ, تأريخ, يوم, дата, даты, число, когда, le, tarih*, *datum, datum, am, gunu, when, sana""",
    "BIRTH": """مسقط راس,
        birth*, dob, born, ميلاد, ولادة, مواليد, تولد, مولد, рожд*, рожд*, родил*, г р, naiss*, ne le, nee le, dogum*, dogdu*,
        geburt*, geb, geboren*, تولدات, туған, tugilgan, таваллуд, туулган, ne""",
    "AGE": """age, ages, aged, years old, عمر, اعمار, سن, возраст*, лет, сколько лет, ages, yas, yasi, yaslar, alter, lebensalter, yosh, yoshi, ёши, жасы""",
    "PLACE": """geburtsort*, wohnort, herkunftsort, einsatzort, fundort, tatort, standort, unterbringungsort, مسقط راس,
        place*, location*, site, where, city, town, village, province, governorate, مكان, محل, موقع, مدينة, محافظة, جهة, мест*, город, насел*, где,
        lieu*, endroit, ville, yer, yeri, sehir, sehri, ort, stadt, il, ilce, مسقط, область, регион, region""",
    "HOLD": """custody, detention, احتجاز, توقيف, حبس, haft, заключен*, imprisonment, incarceration, emprisonnement,
        prison*, jail*, facility, facilities, centre, center, camp, institution*, detention place, orphanage, shelter, reformatory, ward, hall, cell, block, section, unit,
        سجن, سجون, ايداع, احتجاز, مركز, دار, مؤسسة, اصلاحية, مخيم, قاعة, ردهة, قسم, عنبر, مكان التوقيف, وجود, تواجد, اقامة حالية, حجز, تسفيرات,
        тюрьм*, учрежден*, содержан*, колони*, сизо, лагер*, приют*, камера, нахожден*, где находится, etablissement*, detention lieu, centre, camp, quartier,
        cezaevi, hapishane, tutuldugu, bulundugu, kaldigi, kamp, kogus, yurt, kurum*, haftanstalt*, haftort*, gefangnis*, einrichtung*, anstalt*, unterbring*, lager, *gefangnis*, held, holding, detained at, kept, maison d arret,
        verwahr*, inhaftierungsort, aufenthaltsort, last known""",
    "NATION": """nation, natl, nat, гражд, uyr, staatsang, citiz, sta,
        nationalit*, citizenship*, citizen of, جنسية, جنسيه, جنسيات, تابعية, مواطنة, رعوية, гражданств*, граждан*, подданств*, национальност*, citoyennete,
        uyruk*, uyrug*, vatandas*, milliyet*, tabiiyet*, staatsangehorig*, staatsburger*, nationalitat*, fuqarolig*, фуқаролиги, азаматтығы, шаҳрвандӣ, жарандыгы, vetendasl*""",
    "COUNTRY": """
        country, state, countries, بلد, دولة, بلدان, دول, стран*, государств*, pays, etat, ulke*, ulkesi, devlet, land, herkunftsland, staat, heimatland, mamlakat, давлат""",
    "ORIGIN": """origin, home, منشأ, اصل, اصلي, بلد ام, происхожд*, откуда, исход*, origine, koken*, mense*, memleket*, geldigi, herkunft*, heimat*, provenance""",
    "ARREST": """since, منذ, منذ تاريخ, с какого, с какого времени, depuis, seit, seit wann, itibaren, beri, когда задержан, موقوف منذ, محتجز منذ, موقوفه منذ, haft, حجز,
        arrest*, detention, detain*, captur*, apprehen*, custody, imprison*, admission, entry, entered, intake, incarcerat*, booking, seizure, surrender*,
        توقيف, قبض, القاء القبض, القاء, اعتقال, احتجاز, ايقاف, دخول, ايداع, ضبط, اعتقل, حبس, سجن,
        арест*, задержан*, заключен*, поступлен*, взят*, помещен*, лишен*, под стражу, arrestation, interpellation, incarceration, ecrou, capture, emprisonnement, placement,
        tutuk*, yakalan*, gozalt*, goz alt*, giris*, alinma*, festnahme*, verhaft*, inhaft*, haftbeginn, haftantritt, aufnahme*, einliefer*, *festnahme*, *verhaftung*""",
    "LEGAL": """
        legal*, judicial, court, procedural, criminal, case, قانوني, قانونية, قضائي, قضائية, محكمة, قضية, دعوى, правов*, юридич*, процессуальн*, судебн*, уголовн*,
        juridique*, judiciaire*, penal*, procedur*, hukuk*, yasal, yargi*, adli, mahkeme, rechtlich*, juristisch*, rechts*, gericht*, verfahren*, дел*, дела""",
    "STATUS": """موقفه, موقفها, وضعه, وضعها, حالته, حالتها, statu*,
        status, state of case, situation, stage, position, standing, disposition, موقف, حالة, وضع, صفة, статус, положени*, состояни*, стади*, statut*, etat, durum*, konum*, asama*, stand, lage,
        rechtslage, rechtsstatus, rechtsstellung, stellung, rechtsstand, verfahrensstand, ahvol, holati, вазъият""",
    "CHARGE": """
        charge*, accus*, offence*, offense*, crime*, indict*, alleg*, تهمة, تهم, جريمة, جرائم, متهم, اتهام, نوع الجريمة, обвинен*, преступлен*, обвиня*, деяни*, inculp*, infraction*, delit*, chef d accusation, chefs,
        suc, sucu, suclama*, itham*, anklage*, vorwurf*, delikt*, straftat*, tatvorwurf*, beschuldig*, айб*, jinoyat, judged""",
    "CONVICTED": """convicted, convict, محكوم, محكومة, осужден*, condamne, condamnee, hukumlu, verurteilt, sentenced, guilty""",
    "ARTICLE": """
        article*, art, law, laws, provision, section of law, مادة, مواد, قانون, مادة قانونية, نص, стать*, ст, закон*, пункт, article de loi, loi, loi appliquee, textes,
        madde*, kanun*, artikel*, paragraph*, paragraf, §, gesetz*, rechtsgrundlage, modda, моддаси, бап, legal basis""",
    "SENTENCE": """prison term, jail term, срок лишения, срок заключения, срок лишения свободы, лишения свободы, срок наказания, نوع حكم, نوع عقوبه, haftzeit*,
        sentence*, حكم, عقوبة, محكومية, محكوميه, احكام, приговор*, наказан*, осужден*, peine*, condamnation, sanction*, ceza, cezasi, cezanin, cezalar, hukum, hukmu, mahkumiyet*, strafe, strafmass, strafmaß, haftstrafe*, strafdauer, strafhohe, freiheitsstrafe*, haftdauer, strafzeit, urteilsspruch,
        penalty, penalties, punishment*, jazo, жазо, imprisonment term""",
    "JUDGEMENT": """mahkumiyet*,
        judgment*, judgement*, verdict*, conviction*, convicted on, sentencing, sentenced, ruling, decision, صدور, نطق, قرار, اصدار, قرار الحكم, вынесен*, решени*, суда, суд, осуждения,
        jugement*, verdict, condamnation, decision, prononce, karar*, hukum*, urteil*, *urteil*, verurteil*""",
    "DURATION": """
        length, duration, term, period, years of, how long, amount, مدة, فترة, مده, срок*, длительност*, размер*, мера, duree*, quantum, sure*, suresi, miktar*, *dauer, dauer, *mass, *maß, hohe, lange, muddati, муддати""",
    "RELEASE": """
        releas*, liberat*, freed, discharg*, افراج, إفراج, اطلاق, اطلاق سراح, اخلاء, اخلاء سبيل, خروج, освобожд*, выход*, liberation, elargissement, sortie, tahliye*, serbest*, salinma*, birakil*, cikis*, freilass*, entlass*, haftentlass*, *entlassung*""",
    "END": """strafende, haftende, end, ending, expiry, completion, expires, انتهاء, نهاية, انقضاء, اكمال, окончан*, конец, истечен*, отбыт*, fin, expiration, bitis*, sona, ende, ablauf, served""",
    "EXPECTED": """expected, due, planned, scheduled, earliest, estimated, متوقع, مقرر, ожидаем*, планируем*, предполаг*, prevu*, prevue, beklenen, planlanan, tahmini, voraussichtlich*, geplant*""",
    "SEEN": """
        seen, visit*, interview*, encounter*, met, meeting, observed, contact date, assess*, identified, registration, registered, recorded, recording, enrol*, مشاهدة, زيارة, مقابلة, لقاء, رؤية, شوهد, زيارات, تسجيل, посещ*, встреч*, беседы, визит*, увиден*, видел*, осмотр*, регистрац*, обследован*,
        vu, vue, visite*, entretien*, rencontre*, enregistrement, gorul*, gorus*, ziyaret*, mulakat*, kayit, gesehen, besuch*, gesprach*, interview*, erfass*, *besuch*, registrier*, angetroffen""",
    "SEEKER": """контактн* лиц*, looked for by, sought by, searched by, family contact, who searches, informant name, المستفسر, يسال, من يسال, طالبة, الجهة الباحثة, разыскивающ*, разыскивает, разыскивают, кто разыскивает, qui recherche, recherchee par, recherche par, gesucht von, tarafindan, arayanlar, basvuru sahibi, anfrage von,
        seeker*, seeking, search*, searcher, enquirer*, inquirer*, applicant*, claimant*, requester*, requested by, requesting, asking, informant, reported by, reporter, who is looking, looking for, who asks, tracing request, contact person, next of kin,
        باحث, يبحث, طالب, مقدم, مقدم الطلب, مقدمة, مستفسر, صاحب الطلب, مبلغ, من يبحث, кто ищет, ищет, ищут, ищущ*, заявител*, обративш*, искател*, заявлен*, demandeur*, demandeuse*, requerant*, cherche*, chercheur, qui cherche, recherche par, declarant*, arayan*, basvuran*, basvuru*, bildiren*, talep eden, kim ariyor, suchend*, sucht, wer sucht, gesuchsteller*, antragsteller*, anfragend*, melder*, meldende*, anfragesteller*, қидирувчи, qidiruvchi, izleyen, іздеуші""",
    "RELATION": """кем приходится, кто он, приходится, who are you, akrabalik*, yakinlik derecesi, درجة صلة, علاقة, العلاقة, ne oluyor, qui etes, kim oluyor, verwandtschaft*,
        relation*, relationship*, relative*, kin, kinship, family link, next of kin, guardian*, caregiver*, caretaker*, صلة, قرابة, صلة القرابة, درجة القرابة, قريب, اقارب, اقرباء, ولي, ولي امر, معيل, كفيل, родств*, родн*, родственн*, степень родства, опекун*, lien*, parente, parent*, proche*, tuteur,
        yakinlik*, akraba*, yakini, yakin*, vasi, verwandt*, angehorig*, beziehung, bezug, vormund, qarindosh*""",
    "CONTACT": """phone*, telephone*, tel, mobile*, cell phone, email, e mail, mail, whatsapp, contact*, address*, coordinates, هاتف, تلفون, موبايل, رقم الهاتف, عنوان, بريد, اتصال, телефон*, тел, адрес*, почта, контакт*, telefon*, adres*, iletisim, eposta, gsm, adresse*, portable, courriel, handy, handynummer, rufnummer, anschrift, wohnort, residence, residing, سكن, سكن, проживан*, domicile, ikamet*, wohnhaft, wohnsitz""",
    "DOC": """id doc*, identity doc*, passnummer*, passnr,
        document*, papers, paper, passport*, identity doc*, proof*, evidence, certificate*, id card*, identification, وثائق, وثيقة, مستمسكات, مستمسك, جواز, جواز سفر, جوازات, اوراق, هوية, ثبوتية, اثبات, شهادة, بطاقة, документ*, паспорт*, удостоверен*, свидетельств*, бумаг*, papiers, passeport*, piece*, acte*, justificatif*, carte,
        belge*, evrak*, pasaport*, kimlik*, nufus, cuzdan*, dokument*, papiere*, ausweis*, pass, reisepass*, urkunde*, nachweis*, unterlage*, hujjat*, ҳужжат*""",
    "NUMBER": """aktennr, fallnr, passnr, gefangenennr, number, no, nr, num, №, #, id, code, رقم, ارقام, номер, numero, n, numara*, numarasi, nummer, *nummer, kod*, код, كود, raqami, рақами""",
    "REF": """
        case*, file, ref, reference*, registration*, register, dossier*, record, icrc, bld, unhcr, proges, barcode, individual, ملف, اضبارة, قضية, دعوى, مرجع, اشارة, قيد, معاملة, سجل, дел*, дело, досье, обращен*, регистрацион*, dosya*, kayit, referans*, basvuru no, akte*, aktenzeichen, fall*, fallnummer, *zeichen, geschaftszeichen, kennzahl, matricule, ecrou""",
    "REMARK": """
        remark*, note, notes, comment*, observation*, additional, other info*, details, description, further, miscellaneous, ملاحظات, ملاحظة, ملاحضات, تفاصيل, تعليق, اضافية, معلومات, معلومات اخرى, ملحوظات, هوامش, примечан*, замечан*, коммент*, дополнит*, заметк*, прочее, сведени*, remarque*, commentaire*, observations, notes, precision*, autres informations,
        aciklama*, notlar, not, dusunce*, ek bilgi, gorusler, bemerk*, anmerk*, notiz*, hinweis*, kommentar*, sonstig*, izoh, изоҳ, ескерту, zusatz*""",
    "YEAR": """year, yr, سنة, عام, год, года, annee, an, yil, yili, jahr, *jahr, jahrgang, yob""",
    "MONTH": """month, شهر, месяц, mois, ay, ayi, monat, *monat""",
    "DAY": """day, يوم, день, jour, gun, tag, *tag""",
    "PRIVATE": """
        religio*, sect, faith, denomination, ethnic*, tribe*, tribal, race, clan, biometric*, fingerprint*, dna, photo*, picture, blood, ideology, affiliation, organisation, organization, rank,
        ديانة, دين, مذهب, طائفة, قومية, عشيرة, عشيره, قبيلة, عرق, بصمة, صورة, فصيلة, فصيلة الدم, انتماء, تنظيم, религи*, религи*, вероисповедан*, этни*, народност*, тейп, племя, фото*, отпечат*, кров*, днк,
        religion, ethnie, tribu, confession, photo*, empreinte*, adn, din, dini, mezhep, mezheb*, etnik, asiret*, fotograf*, parmak, konfession, ethni*, stamm, lichtbild*, foto*, fingerabdr*, glaube*""",
    "HEALTH": """health*, medical*, illness, disease*, disability, vulnerab*, pregnan*, صحية, صحي, صحه, صحة, مرض, امراض, طبية, اعاقة, здоров*, болезн*, медицин*, инвалидн*, диагноз, sante, medical*, maladie*, handicap, saglik*, hastalik*, engel*, gesundheit*, krankheit*, medizin*, behinder*""",
    "MARITAL": """marital, married, family status, civil status, زوجية, اجتماعية, زواج, семейн*, брак*, matrimonial*, familiale, etat civil, medeni, familienstand, zivilstand, children count, number of children, عدد الاطفال, عدد الاولاد, количество детей, nombre d enfants, cocuk sayisi, anzahl kinder, anzahl der kinder, education, language*, profession, occupation, تحصيل, مهنة, لغة, образован*, професси*, язык*, langue*, egitim, meslek*, dil, dili, beruf*, sprache*, bildung*, height, weight, colour, eyes, hair""",
    "OTHER_PERSON": """
        husband*, spouse*, wife*, brother*, sister*, sibling*, children, daughter, uncle, lawyer*, judge, investigator, accompan*, زوج, زوجة, زوجها, اخ, اخت, اشقاء, اطفال, ابناء, محامي, قاضي, муж, мужа, супруг*, жена, брат*, сестр*, дети, детей, адвокат*, судья, mari, epoux, epouse, conjoint*, frere*, soeur*, enfants, avocat*, juge,
        koca*, esi, es adi, kardes*, cocuklar*, avukat*, hakim*, ehemann*, ehepartner*, ehefrau*, bruder*, schwester*, geschwister*, kinder, anwalt*, rechtsanwalt*, richter*""",
    "STOP": """current, currently,
        the, of, a, an, in, at, on, by, to, and, or, for, from, if, known, any, is, as, per, his, her, its, their, this, list, claimed, alleged, stated, self, declared, reported, given by, probable, possible, current, present, latest, estimated, approx, approximate, exact, according, mm, dd, yyyy, yy, m, f, y, yes, child*, minor*, girl*, boy*, person*, people, detainee*, prisoner*, inmate*, individual*, missing, sought, wanted, juvenile*, women, woman, man, men, adult*, years, months, old, arabic, english, latin, cyrillic, russian, s, iraq, iraqi, new, old, also, including, ex, e g, official,
        و, او, أو, في, من, على, الى, إلى, عن, مع, بـ, ب, ل, ه, هل, ان, وجد, ان وجدت, حسب, نزيل, نزيلة, نزلاء, موقوف, محتجز, محتجزة, طفل, طفلة, حدث, احداث, شخص, مطلوب, مفقود, حالي, حالية, مزعومة, مزعوم, بالعربية, عربي, انكليزي, انجليزي, بالانكليزية, باللغة, لغة عربية, يوم شهر سنة, بالسنوات, سنوات, تقريبي, ذكر, انثى, تمام,
        и, или, в, во, на, по, из, о, об, с, со, от, до, для, при, у, за, к, не, его, ее, ребен*, дет*, лица, лицо, человек*, заключенн*, осужденн*, пропавш*, разыскиваем*, предполагаем*, со слов, заявлен*, указанн*, известн*, полных, полностью, точн*, примерн*, если, дд, мм, гггг, гг, нынешн*, текущ*, русск*, латин*, арабск*,
        de, du, des, d, l, la, les, le, et, ou, en, au, aux, sur, par, pour, si, connu*, presume*, declare*, actuel*, actuelle, enfant, mineur*, personne*, detenu*, prisonnier*, disparu*, jj, aaaa, ans, recherche*, supposee, suppose, lors, son, sa, ses, l interesse, arabe, francais, interesse*, concern*,
        ve, veya, ya da, ile, icin, da, de, bu, cocugun, cocuk, kisi*, kisinin, tutuklunun, kayip, aranan*, mahkum*, gg, yyyy, biliniyorsa, varsa, beyan*, iddia*, su anki, mevcut, tahmini, ay, su, an, ki, simdiki, arapca, latin, turkce, sahsin, sahis,
        der, die, das, des, dem, den, und, oder, von, zu, zum, zur, im, in, am, fur, bei, mit, ggf, falls, bekannt, angegeben*, angeblich*, kind, kindes, person, gefangenen, haftlings, gesucht*, vermisst*, tt, jjjj, jj, jahre, jahren, monate, derzeit*, aktuell*, letzter, letzte, ungefahr*, arabisch*, lateinisch*, deutsch*, ist""",
    "LOST": """
        missing since, lost since, disappeared, date missing, last contact, last call, last heard, last message, last news, пропал*, исчез*, последн* связь,
        последний контакт, последний звонок, последняя связь, disparu depuis, disparue depuis, disparition, dernier contact, derniere nouvelle, dernieres nouvelles,
        مفقود منذ, تاريخ فقدان, فقدان, اخر اتصال, اخر خبر, kayboldu*, kaybolma*, son gorusme, son haber, son temas, vermisst seit, verschwunden*, letzter kontakt, letzte nachricht""",
}
"""Notions and the words for them."""
