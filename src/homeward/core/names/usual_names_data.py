"""Given names that are usual among the people Homeward is for, with their forms. Nothing but data.

Written by hand, from what is generally known of names in the Arab countries, Turkey, the Caucasus,
Central Asia, the Balkans and among people of these origins in Western Europe. A line: the forms of
one name, in any script, as they are usually written; halves of a compound in one word. In Arabic
letters some are written after their Russian form, too. Three groups by how common a name is,
roughly.

What a newcomer would get wrong: two names here that share no line are two names, however alike
they look (Hasan, Hussein; Karim, Karima). So a form that is used for two names stands on both lines.
"""

from __future__ import annotations

# Bits that a pair of forms of one name costs beside one that the letters tell.
COST = 1.0
# The share of names that hold a name of a group, in all its forms together.
SHARES = {"EVERYWHERE": 0.02, "OFTEN": 0.005, "KNOWN": 0.0015}
# Family names made of names: of which groups, by what endings, and how many bear one for each
# who bears the name.
FAMILIES_OF = ("EVERYWHERE", "OFTEN")
FAMILY_ENDINGS = (
    {"latin": "ov ow", "cyrillic": "ов", "arabic": "وف"},
    {"latin": "ova owa", "cyrillic": "ова", "arabic": "وفا"},
)
FAMILY_SHARE = 0.1

EVERYWHERE = """
محمد muhammad mohamed mohammed mohammad muhammed mohamad muhamad mehmet mehmed muhammet magomed mahomed mukhammad mukhamed muhamed mahamed magomet магомед мухаммад мухаммед мохаммед мухамед махомед магомет мамед mamed məmməd ماغوميد ماغومد ماخوميد ماهوميد
أحمد ahmad ahmed ahmet akhmad akhmed akhmet achmed achmad ehmed əhməd axmad ахмад ахмед ахмет أخمد أخميد أحميد
علي ali aly али әли гали eli əli ally
حسن hasan hassan khasan gasan hassen hasen hesen həsən xasan хасан гасан хассан خاسان غاسان حاسان
حسين hussein husain hussain huseyin khusein gusein guseyn husayn husein hossein hocine houssein hüseyin hüseyn hysen husejn xusein khusayn khusain guseiyn хусейн хусейин гусейн хусаин хусайн усейн خوسين غوسين خوسيين هوسين
إبراهيم ibrahim ibragim ebrahim brahim ibraheem ibrohim ibrahima ибрагим ибрахим иброхим إبراغيم إبراخيم
يوسف yusuf yousef youssef yusup yousuf yosef youssouf yusif yousif jussuf jusuf iusuf юсуф юсуп юсиф йусуф yusof yousaf يوسوب يوسوف
عمر omar umar omer umer ömer omor умар омар омер умер ömər
عبدالله abdullah abdallah abdulla abdoullah abdellah abdollah abdillah abdoulla abdilla абдулла абдуллах абдаллах абдулло abdullo
عبدالرحمن abdulrahman abdurrahman abderrahmane abdelrahman abdurahman abdurakhman abderrahman abdirahman abdurrahmon abdirakhman абдурахман абдуррахман абдурахмон абдрахман عبدالرخمن
فاطمة fatima fatma fatimat patimat fatimah fatema fatimata fatime fatouma fotima фатима фатимат патимат фатма фотима fatimə فاتيمات باتيمات فاطيمات فاتيما
مريم maryam mariam meryem mariyam meriem myriam maryem marjam mariem meriam maryamu merjem марьям мариям мариам мерьем məryəm
عائشة aisha aicha ayse aishat ayesha aysha ayşe aischa aişe aysheh aiša aishah aisatou айша айшат аиша aişə ajša ойша oysha أيشات عائشات
خديجة khadija hatice khadizhat khadijat hadija khadidja khadijah hadidja chadidscha khadija hatidža hatidze xadija kadija хадиджа хадижа хадижат хатиджа khadeeja khadijeh خديجات خاديجات
زينب zaynab zainab zeynep zeinab zineb zeyneb sainab zejneb zaineb зайнаб зейнаб зейнеп zeynəb زايناب زينيب
أمينة amina emine ameena aminah amine aminat emina əminə амина аминат эмине أمينات
آمنة amina amna aamina amneh амина
"""

OFTEN = """
محمود mahmud mahmoud mahmood mahmut makhmud machmud maxmud махмуд махмут
مصطفى mustafa mustapha moustafa mostafa mustofa мустафа мустафо moustapha
موسى musa moussa mousa moosa muso moussah муса мусо
عيسى isa issa eissa eesa isso aissa iisa иса исса isaa
إسماعيل ismail ismael ismayil ismaïl ismoil ismayıl izmail smail исмаил исмоил измаил
إسحاق ishaq ishak iskhak isxoq ishoq исхак ицхак
يعقوب yaqub yakub yakup yaqoub yacoub yaqoob jakub yoqub iakub якуб якуп ёкуб
سليمان suleiman sulayman suleyman sulaiman süleyman souleymane slimane soliman soulaiman sulejman sulaymon suleman сулейман сулайман сулаймон слиман
عثمان othman uthman osman usman othmane ousmane ossman usmon осман усман отман усмон
حمزة hamza khamza hamzah hamsa hemze hamzə хамза гамза
خالد khalid khaled halit halid chalid xalid xolid khaleed халид холид
كريم karim kareem kerim karime карим керим kərim
جمال jamal gamal djamal dzhamal cemal dschamal jamaal camal jamol xhemal džemal джамал жамал джемал
كمال kamal kemal kamel kamol qemal камал кемал кемаль камол
صالح salih saleh salah salikh salim saalih solih salihu салих салех солих
سعيد said saeed sayeed saïd sait sayed saed saiid саид сайид саед
سعد saad sad saed саад
سالم salem salim salim салем салим
سليم salim selim saleem slim салим селим
حميد hamid hameed hamit khamid hamed хамид гамид
حامد hamid hamed haamid хамид хамед
أمين amin emin ameen amine emeen amen амин эмин əmin
أنس anas enes annas anes анас энес
إدريس idris idrees idriss edris driss idriz идрис эдрис
إلياس ilyas elias ilias ilyes iljas ilyos ильяс элиас ильёс ilyass elyas
أيوب ayyub ayub ayoub ayyoub eyup eyüp ajub ejub аюб айюб эюб ayyoob
يحيى yahya yahia yahiya jahja yehya yehia yakhya yahyo яхья яхё яхъя
زكريا zakaria zakariya zakariyya zekeriya zakarya zacharia sakarija zikri захария закария зекерия zakariyo
داود dawud daud dawood daoud davud davut david dawut dovud дауд давуд давут довуд
بلال bilal belal bilel bilaal bilol билал билол билял
طارق tariq tarek tarik tareq tarık tarig тарик тарек
رشيد rashid rasheed rachid raschid raşit reşit reshid rashed рашид рашит решит
منصور mansur mansour mansoor mensur мансур мансор
ناصر nasir nasser naser naseer nasır nasr насир насер носир nosir
عبدالعزيز abdulaziz abdelaziz abdalaziz abdülaziz abdulasis abdoulaziz абдулазиз абдельазиз
عبدالكريم abdulkarim abdelkarim abdulkerim abdelkrim abdalkarim абдулкарим абдулкерим абделькарим
عبدالقادر abdulkadir abdelkader abdulqadir abdelqader abdulkader abdulkadyr абдулкадир абдулкадыр абделькадер
عبدالحميد abdulhamid abdelhamid abdülhamit abdalhamid абдулхамид абдельхамид
عبدالمجيد abdulmajid abdelmajid abdulmejid abdelmadjid abdülmecit абдулмаджид абдулмажид
عبدالملك abdulmalik abdelmalek abdelmalik abdulmelik абдулмалик
عبدالسلام abdulsalam abdussalam abdeslam abdelsalam abdesselam абдусалам абдуссалам абдулсалам
جعفر jafar jaafar djafar cafer dzhafar dschafar jafer джафар жафар жафер
مهدي mahdi mehdi mehti mahdy махди мехди
هادي hadi haadi hady хади
رضا rida reza riza ridha redha rza rizo рида реза риза
عباس abbas abas əbbas аббас абас
قاسم qasim kasim qasem kassem kasem gasim qassim kacem kassim kasım касим касым касем гасим косим qosim
جابر jabir jaber djaber cabir джабир джабер
ياسر yasir yasser yaser jasir yassir yaşar ясир ясер
ياسين yasin yassin yassine yaseen jasin yasine ясин yasyn
أسامة usama osama oussama usame usamah усама осама
أيمن ayman aymen aiman eymen айман
زيد zayd zaid zeid zeyd zaïd zejd зайд зейд
معاذ muadh moaz muaz mouadh muad muath moad муаз муад
أنور anwar anvar enver anouar enwer анвар энвер əнвəр
أكرم akram ekrem akrem əkrəm акрам экрем
أشرف ashraf achraf eshref eşref aschraf ашраф эшреф
طه taha tahaa таха
نور nur noor nour nura nuur нур
فيصل faisal faysal feysal fayçal fayssal faycal fesal файсал фейсал
عادل adil adel adeel adl aadil адиль адил адель одил odil
عامر amir amer aamir amr амер амир
أمير amir ameer emir emir ameir əmir амир эмир
عمار ammar amar amaar аммар амар
عمرو amr amru amro amrou амр
نبيل nabil nabeel nebil набиль набил
وليد walid waleed oualid velid valid walit валид уалид велид
خليل khalil khaleel halil chalil xalil xelil халил халиль
جميل jamil jameel djamil cemil dzhamil dschamil джамиль джамил жамил
جلال jalal djalal celal dzhalal jelal galal джалал джалол жалол джелал jalol
سيف saif seif sayf seyf сайф сейф
فاروق faruq farouk faruk farooq faroukh фарук форук
فريد farid fareed ferit ferid фарид ферид
فهد fahd fahad fehd фахд фахад
ماجد majid majed maged macid mecid мажид маджид маджед
مراد murad murat mourad morad murod мурад мурат мурод
مروان marwan marouane merwan mervan marvan марван
هارون harun haroun haroon harun haron ҳорун гарун харун horun
هاشم hashim hashem hachem haşim hacim haschim хашим гашим хашем
هيثم haitham haytham haythem heysem haissam хайтам хайсам
يونس yunus younes yunes younis younous yunis junus юнус юнис юнес
إياد iyad eyad ayad ияд
رائد raed raid raïd раид раед
رامي rami ramy rammi рами
سامي sami samy sammi сами
سامر samir samer самер самир
سمير samir sameer semir samyr самир семир
شريف sharif sherif cherif chérif şerif scherif sharyf charif шариф шериф
ضياء diya zia ziya dia dhia ziyo дия зия зиё
ليث laith layth leith лайс лейс
نعمان numan noman nouman nuuman нуман номан нугман
نزار nizar nezar низар
وسام wisam wissam wesam ouissam висам
عصام isam issam essam isaam исам
عماد imad emad imed imaad имад эмад
علاء ala alaa alae ала
حسام husam hossam houssam hussam hosam хусам
رمضان ramadan ramazan ramdan ramadhan ramzan ramadane рамадан рамазан рамзан
شعبان shaaban shaban şaban chaabane schaban шабан шаабан
رجب rajab recep redjep rajeb redzhep rexhep redžep raxab раджаб реджеп ражаб
حبيب habib habeb khabib хабиб
سلطان sultan soultan sulton султан султон
سلمان salman selman salmon salmane салман салмон селман
لقمان luqman lukman lokman luqmon loqman лукман локман лукмон
صلاح salah saleh selah салах
جنيد junayd junaid djuneid jounaïd cüneyt dschunaid juneid džunejd жунайд джунейд джунайд
رسلان ruslan rouslan руслан
تيمور timur temur timour teymur taimur temir тимур темур теймур
رستم rustam rustem roustam rüstem rustem рустам рустем rüstəm
شامل شميل shamil chamil şamil schamil shamyl шамиль шамил
أصلان aslan arslan aslon аслан арслан
سارة sara sarah saara sarra sora сара сарра сора
ليلى layla leila leyla laila leïla lejla lyla laylo лейла лайла лайло
سلمى salma selma salmah сальма салма сельма
أسماء asma asmaa esma asmae асма эсма
سمية sumaya sumayya soumaya sümeyye sumeya soumeya sumaja sumeja sumaia сумая сумайя сумейя
حفصة hafsa hafsah khafsa hafssa xafsa хафса
حليمة halima khalima halimah halime haleema khalimat halimat halimə xalima халима халимат
حواء hawa eva hava khava hawwa havva hawaa хава ева хавва
رقية ruqayya rukaya ruqaya rukayya rukiye roukaya roqaya ruqaiya rukija ruqiya rukayyat рукайя рукия рукая
صفية safiya safia safiyya safiye safija safiyah safiyyah сафия сафийя safiyat сафият
هاجر hajar hager hacer hadjar hadjer hajer hadschar khadzhar hajra хаджар хаджер хажар
جميلة jamila djamila cemile dzhamila jameela dschamila gamila jamilah zhamila жамила джамиля джамила xhemile džemila
كريمة karima kerime kareema karimah karimat карима керима
مليكة malika melike maleeka malikah malikat малика мелике
نادية nadia nadiya nadya nadja nadiye nadija nadjia надия надя надья
رحمة rahma rakhma rahmah rahime rehma рахма рахмат
سميرة samira sameera semira samirah самира семира
شيماء shaima chaima chaïma şeyma schaima shayma shaimaa chaimaa шайма шейма
زهراء zahra zakhra zehra zahraa sahra zohra захра зехра зухра
زهرة zahra zohra zehra zahrah zuhra zukhra захра зухра зохра
زليخة zulaykha zulaikha zuleikha zoulikha züleyha zuleyha suleicha zulikha zuleykha zulekha зулейха зулайхо зулайха
حبيبة habiba khabiba habibe habibah habibat хабиба хабибат
إيمان iman eman imene imane imen imaan иман имон iymon
رابعة rabia rabiya rabeea rabiaa рабия рабиа
لطيفة latifa lateefa latife latifah latifat латифа
منيرة munira mounira munire muneera münire monira munirah мунира мунирə
وردة warda wardah ouarda verda warde варда
هناء hana hanaa hanna hena henaa хана
دنيا dunya dunia donya dounia dunja dünya donia дунья дуния
ياسمين yasmin yasmine yasmeen jasmin yasemin jasmine yasmina yasmen ясмин ясмина жасмин
هدى huda houda hoda hudaa худа хода
هند hind hend hynd хинд
نورا nora noura nura nuraa noora нура нора
سعاد suad souad suaad soaad суад
سناء sana sanaa senaa сана
رانيا rania ranya raniya раниа рания
دينا dina deena dyna дина
لينا lina leena lyna leyna лина
منى mona muna mouna muna мона муна
مها maha mahaa маха
عبير abeer abir aabir абир
غادة ghada gada гада
نجوى najwa nagwa nadjwa necva наджва
صباح sabah sabbah сабах
سعيدة saida saeeda saïda sayida саида
عالية alia aliya aliyah alya aliye алия алие алия
آية aya ayah aïa ayat ая айя
حسناء hasna hassna hasnaa хасна
بشرى bushra bouchra buschra büşra bushraa бушра
أميرة amira emira ameera amirah амира эмира
سهام siham sihem seham сихам
هيفاء haifa hayfa haïfa хайфа
ميسون maysun maysoun maisoun майсун
إسراء israa isra esra исра эсра
آلاء alaa alaaa ala ала
مدينة madina medina medine madinah мадина медина
زرينة zarina zareena serina sarina zarine зарина
زاريما zarema zarima sarema зарема зарима
غلنارا gulnara goulnara gulnora gülnara gyulnara gulnar гульнара гулнора гулнара
أيغول aigul aygul aïgoul aygül aigoul ajgul айгуль айгул
إلينا elina elena елина элина елена
ألينا alina aleena алина
لاريسا larisa larissa лариса
"""

KNOWN = """
ديانا diana dianna dyana диана
ساميا samia samiya samya samija самия
حياة hayat hayet hayaat хаят
يوليا yulia julia iuliia yuliya ioulia julija юлия
جوليا julia giulia yulia юлия джулия
إلنارا elnara elnora elnarah эльнара
ديلارا dilara dilyara diljara диляра дилара
نيغار nigar nigyar niguar nigaar нигар нигяр
سيفدا sevda sewda севда
نيغورا nigora nigara niguora нигора
ديلنوزا dilnoza dilnosa dilnouza дилноза дильноза
بروينا parvina parveena parwina parvin парвина
إليز elise elyse élise elyze элиза элиз
إميلي emilie emily émilie emely эмилия эмили
سابين sabine sabina sabin сабина сабине
صابرينا sabrina sabreena sabrine сабрина
إيناس ines inez inès inas enas инес
ميلا mila milla миля мила
دينيس denis dennis denys денис
آرتور artur arthur artour артур
مارات marat marate марат
رينات rinat rinnat renat ренат ринат
إلدار eldar ildar eldaar эльдар ильдар
أورهان orhan orkhan orchan урхан орхан
تيمرلان temirlan timerlan tamerlan tamerlane тамерлан темирлан
فيروز firuz feruz firouz firoz фируз феруз
جهانكير jahongir jahangir cihangir dzhakhongir djahonguir dschahongir jehangir джахонгир джахангир жахонгир
بهروز behruz bekhruz behrouz behrus bihruz bahruz бехруз
يوناس jonas yonas ionas йонас
لوكاس lukas lucas louka lukás лукас лука
ماتيو matteo mateo mathéo matthieu матео маттео
ريان rayan ryan rayane rayyan riyan раян
نوح noah nuh noa noé nouh nuuh нух ноа ной
ميلان milan milane милан
آدم adam adem adaam аадам адам адем odam
مارينا marina марина maryna
ماريا maria marija mariya мария
كارينا karina carina карина
سابينا sabina сабина
ريم rim reem rym рим
كنزة kenza kinza кенза
مدينات madinat мадинат
بطول batul batoul betul betül батул
كوثر kawthar kaoutar kawsar kevser kausar кавсар
إلهام ilham elham ilhem ilhame ильхам эльхам
مبارك mubarak mobarak moubarak mübarek мубарак
عرفات arafat arafet арафат
إقبال iqbal ikbal eqbal икбал
شهاب shihab shehab chihab шихаб
رياض riyad riad riyadh riyaz риад рияд
زياد ziyad ziad zeyad ziyaad зияд зиад
عزيز aziz azeez азиз
لطفي lutfi lotfi lütfi лутфи
مجيد majid mejid mecit madjid маджид
نصرالدين nasreddin nasruddin nasreddine nasrudin насреддин насрудин насруддин
نورالدين nureddin nuruddin noureddine nurettin nurudin нуреддин нурудин нурутдин
صلاحالدين salahuddin selahattin salaheddine saladin salahudin салахуддин салахутдин салахудин
شمسالدين shamsuddin chamseddine şemsettin shamsudin шамсуддин шамсудин
"""
