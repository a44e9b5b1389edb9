"""Small words of names, per script, in the letters that `letters.folded` makes of them.

What a newcomer would get wrong: the words stand here after folding and with doubled letters
written once ("umm" is "um", "оглы" is itself, "oʻgʻli" is "ogli", "ould" is "uld").
"""

from __future__ import annotations

ARTICLE = {
    "arabic": "ال",
    "cyrillic": "ал ел",
    "latin": "al el",
}
# Articles only between two words: Uhl and Уль are names.
ARTICLE_BETWEEN = {"cyrillic": "ул ол", "latin": "ul ol"}

# The article takes the sound of the letter after it; it is an article only before that letter.
ARTICLE_BEFORE = {
    "cyrillic": "ар:р ер:р ур:р ас:с ес:с ус:с аш:ш еш:ш уш:ш ан:н ен:н ун:н ад:д ед:д уд:д "
    "аз:з ез:з уз:з ат:т ет:т ут:т",
    "latin": "ar:r er:r ur:r or:r as:s es:s us:s os:s is:s ash:s esh:s ush:s osh:s ach:c ech:c "
    "an:n en:n un:n on:n ad:d ed:d ud:d od:d id:d az:z ez:z uz:z oz:z at:t et:t ut:t ot:t "
    "ath:t eth:t uth:t adh:d edh:d udh:d",
}

# Servant of: begins a compound with the word that follows.
SERVANT = {
    "arabic": "عبد عبدال",
    "cyrillic": "абд абдул абдел абдал абдол абдур абдер абдар абдус абдес абдаш абдуш абдун абден "
    "абдуд абдед абдуз абдез абдут абдет",
    "latin": "abd abdul abdel abdal abdol abdil abdur abder abdar abdor abdus abdes abdas abdos "
    "abdush abdesh abdash abdosh abdech abdach abdun abden abdan abdon abdud abded abdad abduz "
    "abdez abdaz abdut abdet abdat",
}
# The same before a name of God only: alone they are given names of their own.
SERVANT_OF_GOD_ONLY = {
    "arabic": "عبدي عبدو عبدا",
    "cyrillic": "абду абди абдо абда",
    "latin": "abdu abdi abdo abda",
}
# Without the article and folded. Only to tell "Abdi Rahman" from "Abdi Hassan".
NAMES_OF_GOD = {
    "arabic": "رحمن رحيم ملك قدوس سلام مؤمن مومن عزيز جبار خالق غفار وهاب رزاق فتاح عليم باسط "
    "حكيم ودود مجيد باعث حق وكيل قوي حميد حي قيوم واحد احد صمد قادر مقتدر ظاهر باطن تواب غفور "
    "رووف روف رشيد هادي باقي لطيف كريم جليل حليم عظيم شكور نور ناصر غني ستار منعم حافظ رافع",
    "cyrillic": "рахман рахим малик куддус кудус салам салом азиз джабар халик холик гафар гафор "
    "вахаб вахоб разак раззак рашид рашит фатах фаттах фатох басит боси хаким вадуд меджид маджид "
    "хак хамид хай каюм кайюм вахид вохид ахад самад самат кадир кодир кадыр гафур гапур рауф "
    "хади латиф карим керим жалил джалил халим хафиз азим шукур шакур насир носир гани сатар",
    "latin": "rahman rahmane rahim malik malek kudus qudus salam salem aziz azez jabar khalik "
    "khaliq khaleq gafar ghafar wahab wahed wahid razak razaq razzak fatah fattah fateh aleem alim "
    "basit baset hakim wadud majid mejid hak haq hamid hay hai kayum qayum qayyum ahad samad kadir "
    "kader qadir qader qodir gafur ghafur rauf rashid rachid hadi baki baqi latif karim kerim "
    "jalil halim azim shukur shakur nur nasir naser ghani gani satar sattar moneim munim hafiz",
}

GOD = {
    "arabic": "الله",
    "cyrillic": "алах улах ула алох уло",
    "latin": "alah ulah olah elah ula uloh ulo",
}
# Names of their own unless "servant" stands before them: Alla, Алла.
GOD_AFTER_SERVANT = {"cyrillic": "ала", "latin": "ala"}

FAITH = {
    "arabic": "دين",
    "cyrillic": "дин един удин адин идин",
    "latin": "din dine edin edine udin udine adin adine idin aldin aldine eldin eldine",
}

FATHER_OF = {
    "arabic": "ابو ابي",
    "cyrillic": "абу аби абул ебу",
    "latin": "abu abo abi abul abol abil ebu ebul",
}
MOTHER_OF = {
    "arabic": "ام",
    "cyrillic": "ум уму",
    "latin": "um om umu",
}
HOUSE_OF_FATHER = {"arabic": "بو", "latin": "bu"}

SON = {
    "arabic": "بن ابن ولد",
    "cyrillic": "бин ибн бен ибни",
    "latin": "bin ben ibn bn ibni uld weld",
}
DAUGHTER = {
    "arabic": "بنت منت",
    "cyrillic": "бинт бинти бинте",
    "latin": "bint bent binte binti bente mint",
}

# They stand after the father's name.
CHILD_AFTER = {
    "arabic": "اوغلو اوغلي اغلو اوغلى كيزي قيزي كزي قزي",
    "cyrillic": "оглы оглу огли огль углы угли улу улы кызы кизи гызы гизи кизы",
    "latin": "oglu ogly ogli oghlu oghli oghly ugli ugly ulu uly kizi kyzy qizi gizi gyzy kyzi "
    "kizy qyzy ghizi",
}
BORN_OF = {
    "arabic": "زاده",
    "cyrillic": "заде зада",
    "latin": "zade zadeh zada zadah",
}

# After these "Abdul" is a name by itself, not the first half of one.
NEVER_SERVED = {
    "cyrillic": "хан джан бек",
    "latin": "khan jan bek beg bey",
}

# First halves of "... Allah". Only after these is God's name joined when it stands apart; they
# are compared without vowels, so one spelling of each is enough.
BEFORE_GOD = {
    "arabic": "نصر حبيب عطا فتح رحمه رحمت ضيف جار خير سعد شكر فضل نعمه نعمت هبه هبت عنايه عنايت "
    "هدايه هدايت حفظ حفيظ فيض ذبيح روح ايه ايت حجه حجت عبيد سيف اسد كرم لطف امان امين سميع ولي نور "
    "شمس كلام احسان قدره قدرت عصمه عصمت حمد خلف دخيل منه صبغه صبغت صفه رفيع خليل ذكر وجيه نجيب "
    "فريد حكمه حكمت عزه عزت بركه بركت صفي نجم نقيب نصيب شرف محب سراج عون غيث مجيد سلام "
    "شفيع ضيا ظهور عظيم نظر وديع سلطان ناصر اكرام رزق زين تقي",
    "cyrillic": "наср насир хабиб ата фатх рахмат зайф хайр хейр саад шукр фазл нигмат немат "
    "нимат неъмат инаят иноят хидаят хидоят хафиз файз забих рух аят оят убайд сайф асад карам "
    "лутф аман омон амин сами вали нур шамс калам калом ихсан эхсон кудрат исмат хамд зикр хикмат "
    "иззат баракат сафи махбуб шараф мухиб сирадж хаят хаёт гайб зия азам султан насиб абид",
    "latin": "nasr nasir habib ata fath rahmat daif zaif dhaif jar khair hayr sad shukr fadl fazl "
    "nimat nigmat nemat hibat inayat hidayat hafiz hifz faiz fayd zabih dhabih ruh ayat hujat "
    "hojat ubaid saif asad karam lutf aman amin sami wali vali nur shams kalam ihsan qudrat "
    "ghodrat kudrat ismat hamd khalaf dakhil mina sibghat sifat rafi khalil dhikr zikr wajih najib "
    "farid hikmat izat barakat safi najm naqib nasib sharaf muhib siraj awn ghaith majid salam "
    "shafi zia zahur azim nazar sultan ikram rizq zain taqi",
}
# The same for "... al-Din".
BEFORE_FAITH = {
    "arabic": "نور صلاح شمس علا عز بدر جمال كمال ضيا سيف محي محيي تقي فخر نصر ناصر شهاب حسام عماد "
    "خير تاج بها سراج قمر معين معز صدر جلال شرف برهان نجم ظهير مجد زين سعد ركن قطب غياث نظام امين "
    "رشيد وجيه فصيح فريد جميل اسد صفي رضي رفيع حميد عليم كريم محب فلاح هدايه منير بهي عين همام",
    "cyrillic": "нур салах шамс ала алау изз азиз бадр бедр джамал джемал камал кемал зия сайф "
    "мухи мухй таки фахр наср насир шихаб шахаб хусам имад хайр тадж бага баха сирадж сираж камар "
    "муин садр джалал джелал шараф бурхан надж надждм наджм захир маджд зайн саад кутб низам низом "
    "амин рашид фарид асад рафи хамид карим мухиб шамш нажм жамал жалал гайн гияс",
    "latin": "nur salah shams sems chams ala iz ez az badr bedr jamal kamal kemal zia ziya diya "
    "dhia saif seif seyf muhi mohi muhyi taqi taki fakhr fahr nasr nasir shihab shahab husam "
    "hosam imad emad khair hayr taj tac baha siraj sirac qamar kamar muin moin muiz moez sadr "
    "jalal celal cemal jelal sharaf serafe burhan borhan najm nejm necm zahir majd mejd mecd zain "
    "zayn sad rukn rokn qutb kutb ghiyath giyas nizam nezam amin rashid rachid wajih fasih farid "
    "jamil asad safi razi rafi hamid alim karim muhib falah munir ain",
}
# The first half without the article in one word with "din" (نوردين); the usual ones only.
JOINED_BEFORE_FAITH = (
    "نور صلاح شمس علا عز بدر جمال كمال ضيا سيف محي تقي فخر نصر شهاب حسام عماد خير ناصر تاج بها "
    "سراج قمر معين صدر جلال شرف برهان نجم ظهير مجد زين"
)
# Zain al-Abidin, the ornament of the worshippers: one word as well.
ORNAMENT = {"arabic": "زين", "cyrillic": "зайн зейн", "latin": "zain zein zeyn zin zine zayn"}
WORSHIPPERS = {
    "arabic": "عابدين",
    "cyrillic": "абидин обидин абдин",
    "latin": "abidin abidine abdin abedin abedine",
}

# Words that begin with ال without its being an article; as beginnings ($ ends a whole word).
NO_ARTICLE_ARABIC = (
    "الكسن الكسي الكسا اليكس اليزاب الينا اليانا الياس اليسا$ اليسون اليوت البرت البانيز الفريد$ "
    "الفونس الفارو الهام$ الطاف$ الماس$ الميرا$ الدار$ التون$ البير$ البيرتو الفير الشاد$ الناز$ "
    "الماني$ الونسو الفيس$ اللا$ الدوس$ "
    "الان$ الين$ الفت$ الا$ الما$ الزا$ السا$ اليس$ الكس$ الدا$ الفا$ الن$ الي$ الو$ الي$ الف$ الك$ الر$"
)

# Latin words that begin with these after "al" or "el" have the article in front of them ...
ARTICLE_JOINED_LATIN = (
    "kh gh sh h q "
    "ja ju jo je za zu zi ra rif rub riy "
    "sab sad sag sah sai sal sam saq sar say saw so su si sew "
    "mah maj mans mars mas mat mad mai mam mak mal mag maw meny mek "
    "mu moh mos mok mot mou mong mont moq "
    "nab nad nag naj nak nas naw nah nu bad bag bah bak bas bay baz beg bek bai bou "
    "dab dah dakh dos dou fad fah fars farh fas fay fez forg gab gad gaf gar gal gou gen gret "
    "kad kaf kal kar kas kat kaw kaz kou taj tam taw tay tah tay tou twai tow tra "
    "wa wi ya you yun"
)
# ... but not these; $ ends a whole word.
NO_ARTICLE_LATIN = (
    "alqam almud almun almasy alzhe alzira alhin elhan elhuy elhaid alkhaz alkhan alhamb elmaz "
    "almaz elgar$ algar algal algard algen altam alkas$ elkan alsad$ alsina alsin alsop elham$ ilham "
    "elsie elson alson alsou$ alsu$ elsu elshad elshin elchin elzara elzi elrad almagro almada$ "
    "almanz almas$ elmas$ elmar$ alwar alwin elwin elwi altay$ altra eljan$ aljo$ altou elyan alyan "
    "alya$ elya$ albayrak albaran albarel elkhan$ elmurat elmurad elmuraz alibek elsha$ alsha$ "
    "alhaz$ elnur alnur elnar elnaz elmurod"
)
