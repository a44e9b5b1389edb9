"""What the people of each State are called in six languages, and other names of States.

Data only; names of States come from CLDR through Babel, this adds what CLDR does not hold.

`DEMONYMS`: one State a line; columns separated by ";": ISO 3166-1 alpha-3 code (XKX is
Kosovo's user-assigned one), English, French (masculine; the feminine and plurals are derived,
"a/b" gives an irregular feminine), Russian (stem of the adjective, man, woman), Turkish,
German (adjective, man), Arabic (the nisba without its last letters). Several forms are
separated by ",", the three Russian and two German ones by "/".

A newcomer's mistake is to add a people that is not a State's ("Kurdish", "Chechen") or a
word that two States share ("Congolese"): those stand in `NOT_A_STATE` and `SHARED`, and
become questions.
"""

from __future__ import annotations

from typing import Final

DEMONYMS: Final = """
AFG;afghan,afghani,afghanistani;afghan;афганск/афганец/афганка;afgan;afghanisch/afghane;أفغان,أفغانستان
ALB;albanian;albanais;албанск/албанец/албанка;arnavut;albanisch/albaner;ألبان
DZA;algerian;algérien;алжирск/алжирец/алжирка;cezayirli;algerisch/algerier;جزائر
AND;andorran;andorran;андоррск/андоррец/андоррка;andorralı;andorranisch/andorraner;أندور
AGO;angolan;angolais;ангольск/анголец/анголка;angolalı;angolanisch/angolaner;أنغول
ATG;antiguan,barbudan;antiguayen;антигуанск/антигуанец/антигуанка;;antiguanisch/antiguaner;أنتيغو
ARG;argentine,argentinian,argentinean;argentin;аргентинск/аргентинец/аргентинка;arjantinli;argentinisch/argentinier;أرجنتين
ARM;armenian;arménien;армянск/армянин/армянка;ermeni;armenisch/armenier;أرمن,أرمين
AUS;australian;australien;австралийск/австралиец/австралийка;avustralyalı;australisch/australier;أسترال,استرال
AUT;austrian;autrichien;австрийск/австриец/австрийка;avusturyalı;österreichisch/österreicher;نمساو,نمسو
AZE;azerbaijani,azeri,azerbaidjani,azerbajani;azerbaïdjanais,azéri;азербайджанск/азербайджанец/азербайджанка;azeri,azerbaycanlı,azerbaycan türkü;aserbaidschanisch/aserbaidschaner;أذربيجان,أذر,اذربيجان,اذربايجان,اذر
BHS;bahamian;bahamien;багамск/багамец/багамка;bahamalı;bahamaisch/bahamaer;بهام,باهام
BHR;bahraini;bahreïnien,bahreïni;бахрейнск/бахрейнец/бахрейнка;bahreynli;bahrainisch/bahrainer;بحرين
BGD;bangladeshi,bangladesh;bangladais;бангладешск/бангладешец/бангладешка;bangladeşli;bangladeschisch/bangladescher;بنغلاديش,بنجلاديش,بنغلادش,بنغال
BRB;barbadian;barbadien;барбадосск/барбадосец/барбадоска;barbadoslu;barbadisch/barbadier;بربادوس
BLR;belarusian,belorussian,byelorussian,belarussian;biélorusse,bélarussien,bélarusse;белорусск,беларуск/белорус/белоруска;beyaz rus,belarus,belaruslu;belarussisch,weißrussisch,belarusisch/belarusse,weißrusse,belaruse;بيلاروس,بيلاروسي,روسيا البيضاء,بلاروس
BEL;belgian;belge;бельгийск/бельгиец/бельгийка;belçikalı;belgisch/belgier;بلجيك
BLZ;belizean;bélizien;белизск/белизец/белизка;belizeli;belizisch/belizer;بليز
BEN;beninese;béninois;бенинск/бенинец/бенинка;beninli;beninisch/beniner;بنين
BTN;bhutanese;bhoutanais;бутанск/бутанец/бутанка;bhutanlı;bhutanisch/bhutaner;بوتان
BOL;bolivian;bolivien;боливийск/боливиец/боливийка;bolivyalı;bolivianisch/bolivianer;بوليف
BIH;bosnian,bosnian herzegovinian,bosniak;bosnien,bosniaque;боснийск/босниец/боснийка;boşnak,bosnalı;bosnisch/bosnier;بوسن,بوسنو
BWA;botswanan,motswana;botswanais;ботсванск/ботсванец/ботсванка;botsvanalı;botsuanisch,botswanisch/botsuaner,botswaner;بوتسوان
BRA;brazilian;brésilien;бразильск/бразилец/бразильянка;brezilyalı;brasilianisch/brasilianer;برازيل
BRN;bruneian;brunéien;брунейск/брунеец/брунейка;bruneyli;bruneiisch/bruneier;برون
BGR;bulgarian;bulgare;болгарск/болгарин/болгарка;bulgar;bulgarisch/bulgare;بلغار
BFA;burkinabe,burkinan,burkinese;burkinabé;буркинийск/буркиниец/буркинийка;burkinalı;burkinisch/burkiner;بوركين,بوركيناب
BDI;burundian;burundais;бурундийск/бурундиец/бурундийка;burundili;burundisch/burundier;بوروند
KHM;cambodian,khmer;cambodgien;камбоджийск/камбоджиец/камбоджийка;kamboçyalı;kambodschanisch/kambodschaner;كمبود
CMR;cameroonian;camerounais;камерунск/камерунец/камерунка;kamerunlu;kamerunisch/kameruner;كاميرون
CAN;canadian;canadien;канадск/канадец/канадка;kanadalı;kanadisch/kanadier;كند
CPV;cape verdean,cabo verdean;cap-verdien,capverdien;кабо-вердианск/кабовердианец/кабовердианка;;kap-verdisch,kapverdisch/kapverdier;
CAF;central african;centrafricain;центральноафриканск/центральноафриканец/центральноафриканка;orta afrikalı;zentralafrikanisch/zentralafrikaner;
TCD;chadian;tchadien;чадск/чадец/чадка;çadlı;tschadisch/tschader;تشاد
CHL;chilean;chilien;чилийск/чилиец/чилийка;şilili;chilenisch/chilene;تشيل,شيل
CHN;chinese;chinois;китайск/китаец/китаянка;çinli;chinesisch/chinese;صين
COL;colombian;colombien;колумбийск/колумбиец/колумбийка;kolombiyalı;kolumbianisch/kolumbianer;كولومب
COM;comorian,comoran;comorien;коморск/коморец/коморка;komorlu;komorisch/komorer;قمر
CRI;costa rican;costaricien;коста-риканск/костариканец/костариканка;kosta rikalı;costa-ricanisch/costa-ricaner;كوستاريك
CIV;ivorian;ivoirien;ивуарийск/ивуариец/ивуарийка;fildişili;ivorisch/ivorer;إيفوار,عاج
HRV;croatian,croat;croate;хорватск/хорват/хорватка;hırvat;kroatisch/kroate;كروات
CUB;cuban;cubain;кубинск/кубинец/кубинка;kübalı;kubanisch/kubaner;كوب
CYP;cypriot;chypriote;кипрск/киприот/киприотка;kıbrıslı;zyprisch,zypriotisch/zyprer,zypriot;قبرص
CZE;czech;tchèque;чешск/чех/чешка;çek;tschechisch/tscheche;تشيك
DNK;danish,dane;danois;датск/датчанин/датчанка;danimarkalı,danimarkali;dänisch/däne;دنمارك,دانمارك
DJI;djiboutian;djiboutien;джибутийск/джибутиец/джибутийка;cibutili;dschibutisch/dschibutier;جيبوت
ECU;ecuadorian,ecuadorean;équatorien;эквадорск/эквадорец/эквадорка;ekvadorlu;ecuadorianisch/ecuadorianer;إكوادور
EGY;egyptian;égyptien;египетск/египтянин/египтянка;mısırlı;ägyptisch/ägypter;مصر
SLV;salvadoran,salvadorian;salvadorien;сальвадорск/сальвадорец/сальвадорка;salvadorlu;salvadorianisch/salvadorianer;سلفادور
GNQ;equatorial guinean,equatoguinean;équato-guinéen;;;äquatorialguineisch/äquatorialguineer;
ERI;eritrean;érythréen;эритрейск/эритреец/эритрейка;eritreli;eritreisch/eritreer;إريتر
EST;estonian;estonien;эстонск/эстонец/эстонка;eston,estonyalı;estnisch/este,estländer;إستون
SWZ;swazi,eswatini;swazi;свазилендск/свазилендец/свазилендка;;eswatinisch,swasiländisch/swasi;سوازيلند
ETH;ethiopian;éthiopien;эфиопск/эфиоп/эфиопка;etiyopyalı;äthiopisch/äthiopier;إثيوب,أثيوب,حبش
FJI;fijian;fidjien;фиджийск/фиджиец/фиджийка;fijili;fidschianisch/fidschianer;فيج
FIN;finnish,finn;finlandais;финск,финляндск/финн/финка;fin,finlandiyalı;finnisch/finne;فنلند
FRA;french,frenchman,frenchwoman;français;французск/француз/француженка;fransız;französisch/franzose,französin;فرنس,فرنساو
GAB;gabonese;gabonais;габонск/габонец/габонка;gabonlu;gabunisch/gabuner;غابون,جابون
GMB;gambian;gambien;гамбийск/гамбиец/гамбийка;gambiyalı;gambisch/gambier;غامب,جامب
GEO;georgian;géorgien;грузинск/грузин/грузинка;gürcü;georgisch/georgier;جورج,كرج
DEU;german;allemand;немецк,германск/немец/немка;alman;deutsch/deutsche,deutscher;ألمان
GHA;ghanaian;ghanéen;ганск/ганец/ганка;ganalı;ghanaisch/ghanaer;غان
GRC;greek,hellenic;grec/grecque,hellène;греческ/грек/гречанка;yunan,yunanlı,yunanistanlı;griechisch/grieche;يونان
GRD;grenadian;grenadien;гренадск/гренадец/гренадка;;grenadisch/grenader;غرينا
GTM;guatemalan;guatémaltèque;гватемальск/гватемалец/гватемалка;guatemalalı;guatemaltekisch/guatemalteke;غواتيمال
GIN;guinean;guinéen;гвинейск/гвинеец/гвинейка;gineli;guineisch/guineer;غين
GNB;bissau guinean;bissau-guinéen;;;guinea-bissauisch/;
GUY;guyanese;guyanien;гайанск/гайанец/гайанка;guyanalı;guyanisch/guyaner;غيان
HTI;haitian;haïtien;гаитянск/гаитянин/гаитянка;haitili;haitianisch/haitianer;هايت
HND;honduran;hondurien;гондурасск/гондурасец/гондураска;honduraslı;honduranisch/honduraner;هندوراس
HUN;hungarian;hongrois;венгерск/венгр/венгерка;macar;ungarisch/ungar;مجر,هنغار
ISL;icelandic,icelander;islandais;исландск/исландец/исландка;izlandalı;isländisch/isländer;آيسلند,ايسلند
IND;indian;indien;индийск/индиец/индианка,индийка;hintli,hint,hindistanlı;indisch/inder;هند
IDN;indonesian;indonésien;индонезийск/индонезиец/индонезийка;endonezyalı;indonesisch/indonesier;إندونيس,اندونيس
IRN;iranian,persian;iranien;иранск/иранец/иранка;iranlı;iranisch/iraner;إيران
IRQ;iraqi;irakien,iraquien;иракск/иракец/ирачка;ıraklı;irakisch/iraker;عراق
IRL;irish,irishman,irishwoman;irlandais;ирландск/ирландец/ирландка;irlandalı;irisch/ire;أيرلند,ايرلند,إيرلند
ISR;israeli;israélien;израильск/израильтянин/израильтянка;israilli;israelisch/israeli;إسرائيل
ITA;italian;italien;итальянск/итальянец/итальянка;italyan;italienisch/italiener;إيطال,ايطال
JAM;jamaican;jamaïcain,jamaïquain;ямайск/ямаец/ямайка;jamaikalı;jamaikanisch,jamaikisch/jamaikaner;جامايك
JPN;japanese;japonais;японск/японец/японка;japon;japanisch/japaner;يابان
JOR;jordanian;jordanien;иорданск/иорданец/иорданка;ürdünlü;jordanisch/jordanier;أردن
KAZ;kazakh,kazakhstani,kazak;kazakh,kazakhstanais;казахстанск,казахск/казах,казахстанец/казашка,казахстанка;kazak,kazakistanlı;kasachisch/kasache;كازاخستان,كازاخ,قازاق,كزاخ,كازاك,قزاخ,كازاخست
KEN;kenyan;kényan;кенийск/кениец/кенийка;kenyalı;kenianisch/kenianer;كين
KIR;i kiribati,kiribati;kiribatien;кирибатийск/кирибатиец/кирибатийка;;kiribatisch/kiribatier;كيريبات
PRK;north korean;nord-coréen;северокорейск/северокореец/северокорейка;kuzey koreli;nordkoreanisch/nordkoreaner;كوري شمال
KOR;south korean;sud-coréen;южнокорейск/южнокореец/южнокорейка;güney koreli;südkoreanisch/südkoreaner;كوري جنوب
XKX;kosovar,kosovan,kosovo albanian;kosovar;косовск/косовар/косоварка;kosovalı;kosovarisch/kosovare;كوسوف
KWT;kuwaiti;koweïtien;кувейтск/кувейтец/кувейтка;kuveytli;kuwaitisch/kuwaiter;كويت
KGZ;kyrgyz,kirghiz,kyrgyzstani,kirgiz,kyrgiz,kirgizstani,kirghizstani,kyrghyz,kyrgyzstan;kirghize,kirghiz,kyrgyz;кыргызск,киргизск,кыргызстанск/киргиз,кыргыз,кыргызстанец/киргизка,кыргызка;kırgız,kırgızistanlı;kirgisisch/kirgise;قرغيز,قيرغيز,قرغيزستان,قيرغيزستان,كرغيز,قرقيز,قيرقيز,قرغيس,كيرغيز,قرغز,قيرغيست
LAO;lao,laotian;laotien;лаосск/лаосец/лаоска;laoslu;laotisch/laote;لاوس
LVA;latvian;letton;латвийск,латышск/латыш,латвиец/латышка,латвийка;leton,letonyalı;lettisch/lette;لاتف
LBN;lebanese;libanais;ливанск/ливанец/ливанка;lübnanlı;libanesisch/libanese;لبنان
LSO;basotho,lesotho;lesothan;лесотск/лесотец/лесотка;;lesothisch/lesother;ليسوت
LBR;liberian;libérien;либерийск/либериец/либерийка;liberyalı;liberianisch/liberianer;ليبير
LBY;libyan;libyen;ливийск/ливиец/ливийка;libyalı;libysch/libyer;ليب
LIE;liechtensteiner;liechtensteinois;лихтенштейнск/лихтенштейнец/лихтенштейнка;;liechtensteinisch/liechtensteiner;ليختنشتاين
LTU;lithuanian;lituanien;литовск/литовец/литовка;litvanyalı,litvan;litauisch/litauer;ليتوان,لتوان
LUX;luxembourger,luxembourgish;luxembourgeois;люксембургск/люксембуржец/люксембурженка;lüksemburglu;luxemburgisch/luxemburger;لوكسمبورغ
MDG;malagasy,madagascan;malgache;малагасийск/малагасиец/малагасийка;madagaskarlı;madagassisch/madagasse;مدغشقر
MWI;malawian;malawien;малавийск/малавиец/малавийка;malavili;malawisch/malawier;مالاو,ملاو
MYS;malaysian;malaisien;малайзийск/малайзиец/малайзийка;malezyalı,malezya;malaysisch/malaysier;ماليز
MDV;maldivian;maldivien;мальдивск/мальдивец/мальдивка;maldivli;maledivisch/malediver;مالديف
MLI;malian;malien;малийск/малиец/малийка;malili;malisch/malier;مال
MLT;maltese;maltais;мальтийск/мальтиец/мальтийка;maltalı;maltesisch/malteser;مالط
MHL;marshallese;marshallais;маршалльск/маршаллец/маршаллка;;marshallisch/marshaller;مارشال
MRT;mauritanian;mauritanien;мавританск/мавританец/мавританка;moritanyalı;mauretanisch/mauretanier;موريتان
MUS;mauritian;mauricien;маврикийск/маврикиец/маврикийка;;mauritisch/mauritier;موريش,موريشيوس
MEX;mexican;mexicain;мексиканск/мексиканец/мексиканка;meksikalı;mexikanisch/mexikaner;مكسيك
FSM;micronesian;micronésien;микронезийск/микронезиец/микронезийка;;mikronesisch/mikronesier;مكرونيز
MDA;moldovan,moldavian;moldave;молдавск/молдаванин/молдаванка;moldovalı;moldauisch,moldawisch/moldauer,moldawier;مولدوف,مولداف
MCO;monegasque,monacan;monégasque;монакск/монегаск/монегаска;;monegassisch/monegasse;موناك
MNG;mongolian,mongol;mongol;монгольск/монгол/монголка;moğol;mongolisch/mongole;منغول
MNE;montenegrin;monténégrin;черногорск/черногорец/черногорка;karadağlı;montenegrinisch/montenegriner;
MAR;moroccan;marocain;марокканск/марокканец/марокканка;faslı;marokkanisch/marokkaner;مغرب
MOZ;mozambican;mozambicain;мозамбикск/мозамбикец/мозамбичка;mozambikli;mosambikanisch/mosambikaner;موزمبيق
MMR;burmese,myanmar,myanma;birman;мьянманск,бирманск/мьянманец,бирманец/мьянманка;myanmarlı;myanmarisch,birmanisch,burmesisch/myanmare,birmane,burmese;ميانمار,بورم
NAM;namibian;namibien;намибийск/намибиец/намибийка;namibyalı;namibisch/namibier;ناميب
NRU;nauruan;nauruan;науруанск/науруанец/науруанка;;nauruisch/nauruer;ناورو
NPL;nepali,nepalese;népalais;непальск/непалец/непалка;nepalli;nepalesisch/nepalese;نيبال
NLD;dutch,netherlander,dutchman,dutchwoman,netherlandish;néerlandais,hollandais;нидерландск,голландск/нидерландец,голландец/голландка,нидерландка;hollandalı,felemenk;niederländisch,holländisch/niederländer,holländer;هولند
NZL;new zealander,new zealand;néo-zélandais;новозеландск/новозеландец/новозеландка;yeni zelandalı;neuseeländisch/neuseeländer;نيوزيلند
NIC;nicaraguan;nicaraguayen;никарагуанск/никарагуанец/никарагуанка;nikaragualı;nicaraguanisch/nicaraguaner;نيكاراغو
NER;nigerien;nigérien;нигерск/нигерец/нигерка;nijerli;nigrisch/nigrer;نيجر
NGA;nigerian;nigérian;нигерийск/нигериец/нигерийка;nijeryalı;nigerianisch/nigerianer;نيجير
MKD;macedonian,north macedonian;macédonien,nord-macédonien;македонск,северомакедонск/македонец/македонка;makedon,makedonyalı;mazedonisch,nordmazedonisch/mazedonier;مقدون
NOR;norwegian;norvégien;норвежск/норвежец/норвежка;norveçli;norwegisch/norweger;نرويج
OMN;omani;omanais;оманск/оманец/оманка;ummanlı,umman;omanisch/omaner;عمان
PAK;pakistani,pakistan;pakistanais;пакистанск/пакистанец/пакистанка;pakistanlı;pakistanisch/pakistaner,pakistani;باكستان
PLW;palauan;palaosien;палауск/палауанец/палауанка;;palauisch/palauer;بالاو
PSE;palestinian;palestinien;палестинск/палестинец/палестинка;filistinli;palästinensisch/palästinenser;فلسطين
PAN;panamanian;panaméen;панамск/панамец/панамка;panamalı;panamaisch/panamaer;بنم
PNG;papua new guinean,papuan;papouasien;папуасск/папуас/папуаска;;papua-neuguineisch/papua-neuguineer;
PRY;paraguayan;paraguayen;парагвайск/парагваец/парагвайка;paraguaylı;paraguayisch/paraguayer;باراغو
PER;peruvian;péruvien;перуанск/перуанец/перуанка;perulu;peruanisch/peruaner;بيروف
PHL;filipino,filipina,philippine;philippin;филиппинск/филиппинец/филиппинка;filipinli;philippinisch/philippiner,filipino,filipina;فلبين,فليبين
POL;polish,pole;polonais;польск/поляк/полька,полячка;polonyalı,leh;polnisch/pole;بولند,بولون
PRT;portuguese;portugais;португальск/португалец/португалка;portekizli;portugiesisch/portugiese;برتغال
QAT;qatari;qatarien,qatari;катарск/катарец/катарка;katarlı;katarisch/katarer;قطر
ROU;romanian,rumanian;roumain;румынск/румын/румынка;rumen,romen;rumänisch/rumäne;رومان
RUS;russian;russe;российск,русск/россиянин,русский/россиянка,русская;rus,rusyalı;russisch/russe;روس
RWA;rwandan;rwandais;руандийск/руандиец/руандийка;ruandalı;ruandisch/ruander;رواند
KNA;kittitian,nevisian;kittitien;;;;
LCA;saint lucian,st lucian;saint-lucien;;;lucianisch/lucianer;
VCT;saint vincentian,vincentian;saint-vincentais;;;vincentisch/vincenter;
WSM;samoan;samoan;самоанск/самоанец/самоанка;samoalı;samoanisch/samoaner;ساموا
SMR;san marinese,sammarinese;saint-marinais;сан-маринск/санмаринец/санмаринка;;san-marinesisch/san-marinese;
STP;sao tomean;santoméen;;;são-toméisch/são-toméer;
SAU;saudi,saudi arabian;saoudien;саудовск/саудовец/саудовка;suudi,suudi arabistanlı,suudlu;saudi-arabisch,saudisch/saudi,saudi-araber;سعود
SEN;senegalese;sénégalais;сенегальск/сенегалец/сенегалка;senegalli;senegalesisch/senegalese;سنغال
SRB;serbian,serb;serbe;сербск/серб/сербка;sırp,sırbistanlı;serbisch/serbe;صرب
SYC;seychellois;seychellois;сейшельск/сейшелец/сейшелка;;seychellisch/seycheller;سيشل
SLE;sierra leonean;sierra-léonais,sierraléonais;сьерра-леонск/сьерралеонец/сьерралеонка;sierra leoneli;sierra-leonisch/sierra-leoner;سيراليون
SGP;singaporean;singapourien;сингапурск/сингапурец/сингапурка;singapurlu;singapurisch/singapurer;سنغافور
SVK;slovak,slovakian;slovaque;словацк/словак/словачка;slovak;slowakisch/slowake;سلوفاك
SVN;slovenian,slovene;slovène;словенск/словенец/словенка;sloven;slowenisch/slowene;سلوفين
SLB;solomon islander;salomonais;;;salomonisch/salomoner;
SOM;somali,somalian;somalien,somali;сомалийск/сомалиец/сомалийка;somalili,somali;somalisch/somalier;صومال
ZAF;south african;sud-africain;южноафриканск/южноафриканец/южноафриканка;güney afrikalı;südafrikanisch/südafrikaner;جنوب أفريق,جنوب افريق,جنوب إفريق
SSD;south sudanese;sud-soudanais;южносуданск/южносуданец/южносуданка;güney sudanlı;südsudanesisch/südsudanese;جنوب سودان
ESP;spanish,spaniard;espagnol;испанск/испанец/испанка;ispanyol;spanisch/spanier;إسبان,أسبان
LKA;sri lankan;sri-lankais,srilankais;шри-ланкийск,ланкийск/ланкиец,шриланкиец/ланкийка;sri lankalı;sri-lankisch/sri-lanker;سريلانك,سيرلانك
SDN;sudanese;soudanais;суданск/суданец/суданка;sudanlı;sudanesisch/sudanese;سودان
SUR;surinamese;surinamais;суринамск/суринамец/суринамка;;surinamisch/surinamer;سورينام
SWE;swedish,swede;suédois;шведск/швед/шведка;isveçli;schwedisch/schwede;سويد
CHE;swiss;suisse,suisse/suissesse;швейцарск/швейцарец/швейцарка;isviçreli;schweizerisch,schweizer/schweizer;سويسر
SYR;syrian;syrien;сирийск/сириец/сирийка;suriyeli;syrisch/syrer;سور
TWN;taiwanese;taïwanais;тайваньск/тайванец/тайванька;tayvanlı;taiwanisch/taiwaner;تايوان
TJK;tajik,tajikistani,tadjik,tadzhik,tojik;tadjik,tadjike,tadjikistanais;таджикск,таджикистанск/таджик,таджикистанец/таджичка;tacik,tacikistanlı;tadschikisch/tadschike;طاجيك,طاجكستان,طاجيكستان,تاجيك,طاجك,تاجيكستان,طاجيكست
TZA;tanzanian;tanzanien;танзанийск/танзаниец/танзанийка;tanzanyalı;tansanisch/tansanier;تنزان,تانزان
THA;thai;thaïlandais;таиландск,тайск/таиландец,таец/тайка;taylandlı;thailändisch/thailänder,thai;تايلاند
TLS;timorese,east timorese;est-timorais,timorais;восточнотиморск/восточнотиморец/восточнотиморка;;osttimorisch,timoresisch/timorese,osttimorer;تيمور
TGO;togolese;togolais;тоголезск/тоголезец/тоголезка;togolu;togoisch/togoer;توغول
TON;tongan;tongien;тонганск/тонганец/тонганка;;tongaisch/tongaer;تونغ
TTO;trinidadian,tobagonian,trinidad and tobago,trinidadian and tobagonian;trinidadien,trinidadien-et-tobagonien;тринидадск/тринидадец/тринидадка;trinidadlı;trinidadisch/trinidader;ترينيداد
TUN;tunisian;tunisien;тунисск/тунисец/туниска;tunuslu;tunesisch/tunesier;تونس
TUR;turkish,turk,turkiye,turkey;turc/turque;турецк/турок/турчанка;türk;türkisch/türke;ترك
TKM;turkmen,turkmenistani,turkoman;turkmène;туркменск,туркменистанск/туркмен,туркменистанец/туркменка;türkmen,türkmenistanlı;turkmenisch/turkmene;تركمانستان,تركمنستان,تركمانست
TUV;tuvaluan;tuvaluan;;;tuvaluisch/tuvaluer;توفالو
UGA;ugandan;ougandais;угандийск/угандиец/угандийка;ugandalı;ugandisch/ugander;أوغند
UKR;ukrainian;ukrainien;украинск/украинец/украинка;ukraynalı,ukrayna;ukrainisch/ukrainer;أوكران
ARE;emirati,emirian;émirati,émirien;эмиратск/эмиратец/эмиратка;bae,emirlikli;emiratisch/emirater,emirati;إمارات
GBR;british,briton,brit,english,scottish,welsh,northern irish,englishman,uk citizen;britannique,anglais,écossais,gallois;британск,английск,шотландск/британец,англичанин/британка,англичанка;ingiliz,britanyalı,iskoç;britisch,englisch,schottisch/brite,engländer;بريطان,انجليز,إنكليز,انكليز
USA;american,us american;américain,états-unien;американск/американец/американка;amerikalı,amerikan;amerikanisch,us-amerikanisch/amerikaner,us-amerikaner;أمريك,أميرك,امريك,امريك
URY;uruguayan;uruguayen;уругвайск/уругваец/уругвайка;uruguaylı;uruguayisch/uruguayer;أوروغو
UZB;uzbek,uzbekistani,ouzbek,usbek,o'zbek,ozbek;ouzbek/ouzbèke,ouzbèke,ouzbékistanais;узбекск,узбекистанск/узбек,узбекистанец/узбечка;özbek,özbekistanlı;usbekisch/usbeke;أوزبك,اوزبك,أوزبكستان,أوزبكست,ازبك,ازبكستان,اوزبيك,أوزبيك,اوزبكستان,أزبك,اوزبيكستان,وزبك
VUT;ni vanuatu,vanuatuan;vanuatuan;;;vanuatuisch/vanuatuer;فانوات
VAT;vatican;;ватиканск/ватиканец/;;vatikanisch/;فاتيكان
VEN;venezuelan;vénézuélien;венесуэльск/венесуэлец/венесуэлка;venezuelalı,venezüelalı;venezolanisch/venezolaner;فنزويل
VNM;vietnamese;vietnamien;вьетнамск/вьетнамец/вьетнамка;vietnamlı;vietnamesisch/vietnamese;فيتنام
YEM;yemeni,yemenite;yéménite;йеменск/йеменец/йеменка;yemenli;jemenitisch/jemenit;يمن
ZMB;zambian;zambien;замбийск/замбиец/замбийка;zambiyalı;sambisch/sambier;زامب
ZWE;zimbabwean;zimbabwéen;зимбабвийск/зимбабвиец/зимбабвийка;zimbabveli;simbabwisch/simbabwer;زيمبابو
"""
"""People by State."""

NAMES: Final = """
AFG;afganistan,afghanestan,islamic republic of afghanistan,ал афганистан,الأفغانستان,أفغانستان,افغانستان
AZE;azerbaijan,azerbaidjan,azerbaycan,azərbaycan,azerbaijan republic,azerbeidzhan,azerbayjan,azerbajan,азербайджанская республика,азербайджан,азэрбайджан,جمهورية أذربيجان,اذربيجان,آذربيجان,أذربايجان,اذربايجان,ازربيجان,азербайжан,ozarbayjon
ARE;uae,u.a.e.,emirates,emirats,emirate,bae,оаэ,эмираты,الإمارات,امارات,الامارات العربية
AUS;oz
BIH;bosnia,bosnia and herzegovina,bosnia herzegovina,bosnie,bosna,босния,بوسنة,البوسنة,bosnien
BLR;belarus,belorussia,byelorussia,weissrussland,weißrussland,biélorussie,беларусь,белоруссия,روسيا البيضاء,بلاروسيا,بيلاروسيا,beyaz rusya
CHN;prc,people's republic of china,кнр,p.r. china,doğu türkistan
CIV;ivory coast,cote d'ivoire,elfenbeinküste,берег слоновой кости,fildişi sahili,كوت ديفوار
COD;drc,dr congo,democratic republic of the congo,democratic republic of congo,zaire,rdc,république démocratique du congo,демократическая республика конго,дрк,جمهورية الكونغو الديمقراطية,الكونغو الديمقراطية,demokratische republik kongo,kongo demokratik cumhuriyeti,dr kongo,rd congo
COG;republic of the congo,congo brazzaville,république du congo,республика конго,جمهورية الكونغو,republik kongo
CPV;cape verde,cap-vert,kap verde
CZE;czech republic,république tchèque,чешская республика,جمهورية التشيك,tschechische republik,çek cumhuriyeti
DEU;germany,federal republic of germany,deutschland,dt,dt.,ger,brd,bundesrepublik deutschland,frg,фрг,германия,федеративная республика германия,almanya federal cumhuriyeti,المانيا,germaniya,d
DNK;denmark,danmark
EGY;arab republic of egypt,جمهورية مصر العربية,ара
ESP;españa,espana
FRA;république française,french republic,frankreich,france,فرنسا,فرنسه,франция,fransa
GBR;uk,u.k.,great britain,britain,england,scotland,wales,northern ireland,grande-bretagne,angleterre,großbritannien,grossbritannien,england,ingiltere,büyük britanya,англия,соединенное королевство,соединенное королевство великобритании и северной ирландии,шотландия,إنجلترا,بريطانيا,انكلترا,المملكه المتحده,vereinigtes königreich,united kingdom of great britain and northern ireland,gb,г. великобритания,birleşik krallık
GEO;georgia,republic of georgia,gürcistan,grusien,грузия,республика грузия,جورجيا,كرجستان,غرجستان,sakartvelo,gruziya,géorgie,gruzja,georgie
GMB;the gambia,gambie
IRN;islamic republic of iran,исламская республика иран,جمهورية ايران الاسلامية,persia
IRQ;republic of iraq,جمهورية العراق,kurdistan region of iraq
KAZ;kazakstan,qazaqstan,kasachstan,kazakhistan,республика казахстан,рк,казакстан,kazakistan,kazakhstan,كازاخستان,قازاقستان,كازخستان,كازاغستان,كزاخستان,kozogiston,қозоғистон
KGZ;kyrgyz republic,kirghizstan,kirgizstan,kirghizia,kirgizia,kyrgyzistan,kirghizistan,kyrghyzstan,kirgistan,kirgisistan,kirgisien,kirgizistan,kırgızistan,kirghizie,kirghizstan,kirgisische republik,kirgystan,киргизия,кыргызстан,киргизстан,кыргызская республика,кыргызской республики,кыргызстана,киргизии,киргизская республика,кр,кыргыз республикасы,قرغيزيا,قيرغيزيا,قرغيزستان,قيرغيزستان,قرقيزستان,كرغيزستان,قرغيستان,قيرغستان,كيرغيزستان,قرغستان,قيرغيستان,قيرقيزستان,جمهورية قيرغيزستان,qirgiziston,qirg'iziston,qırğızıstan,kirghistan,kyrgistan
KOR;republic of korea,korea (south),rok,республика корея,республика корея (южная),südkorea,corée du sud,güney kore,كوريا الجنوبية,south korea
PRK;dprk,democratic people's republic of korea,кндр,nordkorea,corée du nord,kuzey kore,كوريا الشمالية
LBY;libyan arab jamahiriya,ливийская джамахирия,الجماهيرية الليبية
LAO;lao pdr,lao people's democratic republic
MAR;morocco,maroc,marokko,fas,королевство марокко,المملكة المغربية,مراكش
MDA;moldova,moldavia,moldavie,moldawien,молдавия,молдова,республика молдова,republic of moldova
MKD;fyrom,macedonia,macédoine,mazedonien,makedonya,македония,north macedonia,former yugoslav republic of macedonia,مقدونيا
MMR;burma,birmanie,birma,бирма,мьянма,myanmar,بورما,burma
MDV;maldive islands
NLD;holland,hollande,netherlands,the netherlands,pays-bas,голландия,hollanda,هولندا,هولاندا
PHL;philippines,the philippines,philippinen,filipinler
PSE;palestine,state of palestine,palästina,filistin,палестина,государство палестина,فلسطين,دولة فلسطين,west bank,gaza,قطاع غزة
RUS;russia,russian federation,российской федерации,the russian federation,rf,russische föderation,russland,rußland,fédération de russie,fédération russe,rusya,rusya federasyonu,rusiya,рф,российская федерация,россия,росия,русия,россия (рф),روسيا,روسيه,روسيا الاتحادية,روسيا الإتحادية,الاتحاد الروسي,الاتحادية الروسية,جمهورية روسيا الاتحادية,روسية الاتحادية,rossiya,russie,россия федерациясы,rf.
SAU;ksa,k.s.a.,kingdom of saudi arabia,saudi,кса,королевство саудовская аравия,المملكة العربية السعودية,سعودية,السعودية,suudi arabistan,arabie saoudite,saudi-arabien,saudi arabia
SRB;serbia,republic of serbia
SWZ;swaziland
SVK;slovak republic,slowakische republik,slovak cumhuriyeti
SYR;syria,syrian arab republic,сирийская арабская республика,сар,الجمهورية العربية السورية,سوريا,سورية,سوريه,suriye,syrie,syrien,suriya
TJK;tajikistan,tadjikistan,tadzhikistan,tadzikistan,tajikstan,tadschikistan,tacikistan,tojikiston,tacikstan,республика таджикистан,таджикистан,тожикистан,طاجيكستان,طاجكستان,تاجيكستان,تاجكستان,جمهورية طاجيكستان,طاجيكيستان,тоҷикистон,tajikistan republic,tojikistan,tadjikstan
TKM;turkmenistan,turkmenia,turkménistan,туркмения,туркменистан,türkmenistan,turkmanistan,تركمانستان,تركمنستان,turkmeniston,turkmenien,turkmensitan,تركمستان
TTO;trinidad,trinidad & tobago,trinidad and tobago,trinidad-et-tobago,trinidad tobago,тринидад,ترينيداد وتوباغو,ترينيداد,trinidad ve tobago,trinidad und tobago,t&t
TUN;tunisia,tunisie,tunesien,tunus,тунис,تونس,république tunisienne,الجمهورية التونسية
TUR;turkey,türkiye,turkiye,republic of turkey,republic of türkiye,türkiye cumhuriyeti,tc,t.c.,t.c,turkei,türkei,turquie,turkiya,türkiyə,турция,турецкая республика,турецкой республики,تركيا,تركية,توركيا,تركيه,الجمهورية التركية,түркия,туркия,republik türkei,tr.
TZA;tanzania,united republic of tanzania
TWN;taiwan,republic of china
UKR;ukraine,ukraina,the ukraine,украина,أوكرانيا,اوكرانيا,ukrayna
USA;usa,u.s.a.,us,u.s.,united states of america,united states,america,etats-unis d'amérique,amérique,сша,соединенные штаты америки,америка,abd,amerika,amerika birleşik devletleri,الولايات المتحدة الأمريكية,الولايات المتحدة,أمريكا,اميركا,أميركا,امريكا,vereinigte staaten von amerika,vereinigte staaten,aqsh,é.-u.,é.u.
UZB;uzbekistan,uzbekstan,ouzbekistan,usbekistan,özbekistan,o'zbekiston,ozbekiston,uzbakistan,uzbekistan republic,uzbekiston,республика узбекистан,узбекистан,руз,ўзбекистон,узбекстан,أوزبكستان,اوزبكستان,ازبكستان,اوزبكيستان,أوزباكستان,اوزباكستان,اوزبيكستان,جمهورية أوزبكستان,اوزبكتسان,o‘zbekiston respublikasi,özbekistan cumhuriyeti,ozbekistan
VAT;holy see,saint-siège,святой престол,ватикан,vatican
VNM;viet nam
XKX;kosovo,kosova,республика косово,كوسوفو
YEM;yemen arab republic,جمهورية اليمن
ZAF;rsa,юар,south africa
TLS;east timor
"""
"""Other names of States, which CLDR does not hold."""

PLAIN: Final[dict[str, tuple[str, ...]]] = {
    "XXA": (
        "stateless", "stateless person", "no nationality", "without nationality", "without citizenship",
        "عديم الجنسية", "عديمة الجنسية", "عديمو الجنسية", "بدون جنسية", "بلا جنسية", "بدون",
        "البدون", "bidoon", "bidun", "без гражданства", "лицо без гражданства", "лбг", "апатрид",
        "апатридка", "нет гражданства", "apatride", "sans nationalité", "sans citoyenneté", "vatansız",
        "uyruksuz", "vatandaşlığı yok", "haymatlos", "uyruğu yok", "staatenlos", "staatenlose",
        "staatenloser", "keine staatsangehörigkeit", "ohne staatsangehörigkeit", "fuqaroligi yo'q",
        "vətəndaşlığı olmayan",
    ),
}  # fmt: skip
"""Codes that are not States: XXA is ICAO's code for a stateless person (Doc 9303)."""

SHARED: Final[dict[str, tuple[str, ...]]] = {
    "COD, COG": (
        "congolese", "congo", "congolais", "congolaise", "конголезец", "конголезка", "конголезский",
        "конголезская", "конго", "kongolu", "kongo", "kongolese", "kongolesin", "kongolesisch",
        "كونغولي", "كونغولية", "الكونغو", "كونغو",
    ),
    "KOR, PRK": (
        "korean", "korea", "coréen", "coréenne", "corée", "кореец", "кореянка", "корейский", "корея", "koreli",
        "kore", "koreanisch", "koreaner", "koreanerin", "كوري", "كورية", "كوريا",
    ),
    "DMA, DOM": (
        "dominican", "dominicain", "dominicaine", "доминиканец", "доминиканский", "dominikanisch",
        "dominikaner", "dominikalı", "دومينيكي", "دومينيكاني", "دومينيكانية", "دومينيكية",
    ),
}  # fmt: skip
"""Words that more than one State's nationals go by, with the States they may mean."""

LIKELY: Final[dict[str, tuple[str, ...]]] = {
    "TKM": ("تركماني", "تركمانية", "التركمان", "تركمان", "تركمانيون", "turcoman", "туркоман"),
}
"""Words for a State's nationals that a people elsewhere goes by as well: read, and asked about."""

NOT_A_STATE: Final[tuple[str, ...]] = (
    "chechen", "chechnya", "chechenya", "dagestani", "daghestani", "dagestan", "ingush", "ingushetia", "kurdish",
    "kurd", "kurdistan", "kurdistani", "arab", "arabic", "foreign", "foreigner", "foreign national", "non iraqi",
    "other", "mixed", "caucasian", "caucasus", "north caucasian", "tatar", "tatarstan", "bashkir", "uyghur", "uighur",
    "uygur", "european", "africa", "asian", "asia", "african", "europe", "central asian", "central asia", "soviet",
    "ussr", "soviet union", "yugoslav", "yugoslavia", "muslim", "yazidi", "yezidi", "rohingya", "circassian", "avar",
    "lezgin", "lezgi", "kumyk", "crimean", "crimea", "crimean tatar", "karakalpak", "western", "maghrebi", "refugee",
    "west african", "north african", "scandinavian", "non-iraqi", "non syrian", "ethnic uzbek", "hazara", "pashtun",
    "شيشان", "شيشاني", "شيشانية", "الشيشان", "داغستان", "داغستاني", "داغستانية", "انغوشي", "انغوشية", "كردي",
    "كردية", "كردستان", "عربي", "عربية", "أجنبي", "أجنبية", "اجانب", "اوروبي", "اوروبية", "افريقي", "افريقية",
    "أوروبا", "آسيوي", "آسيوية", "تتري", "تترية", "تتارستان", "ايغوري", "ايغورية", "إيغوري", "قوقازي", "قوقازية",
    "غير عراقي", "غير عراقية", "القوقاز", "القرم", "مسلم", "مسلمة", "ايزيدي", "ايزيدية", "سوفيتي", "لاجئ",
    "чеченец", "чеченка", "чеченский", "чеченская", "чечня", "чеченская республика", "дагестанец", "дагестанка",
    "дагестан", "ингуш", "ингушка", "ингушетия", "курд", "курдка", "араб", "арабка", "иностранец", "иностранка",
    "иностранное", "татарин", "татарка", "татарстан", "башкир", "башкирка", "уйгур", "уйгурка", "аварец",
    "аварка", "лезгин", "лезгинка", "кумык", "кумычка", "ссср", "кавказец", "кавказ", "югославия", "крым",
    "каракалпак", "каракалпакстан", "рт", "черкес", "черкешенка", "европа", "европеец", "снг", "чечен", "дагестанский",
    "tchétchène", "tchétchénie", "daghestanais", "daguestan", "ingouche", "kurde", "arabe", "étranger", "étrangère",
    "tatare", "ouïghour", "ouïghoure", "européen", "européenne", "africain", "africaine", "caucasien", "urss",
    "çeçen", "çeçenistan", "dağıstanlı", "dağıstan", "inguş", "kürt", "arap", "yabancı", "yabancı uyruklu", "tatar",
    "uygur", "avrupalı", "kafkas", "kafkasyalı", "afrikalı", "asyalı", "sscb",
    "tschetschene", "tschetschenin", "tschetschenisch", "tschetschenien", "dagestaner", "inguschisch", "kurdisch",
    "kurde", "kurdin", "araber", "araberin", "arabisch", "ausländer", "ausländerin", "ausländisch", "tatarisch",
    "uigurisch", "uigure", "europäisch", "afrikanisch", "kaukasier", "sowjetisch",
)  # fmt: skip
"""Peoples, regions and words for "foreign": none of them says whose national a person is."""

CITIZEN: Final[tuple[str, ...]] = (
    "dual", "dual national", "double", "citizen of the", "citizen of", "citizens of", "national of the", "national of", "nationals of", "citizen",
    "national", "nationality", "passport holder", "passport", "subject of", "from", "citizenship", "origin",
    "of origin", "of", "in", "a", "an", "republic of", "the republic of", "state of", "kingdom of", "republic", "the", "mr", "mrs", "claimed",
    "probably", "possibly", "likely", "presumed", "reportedly", "presumably", "apparently", "believed", "alleged",
    "مزدوج الجنسية", "مزدوج", "مواطن", "مواطنة", "جنسية", "الجنسية", "رعايا", "من رعايا", "من", "جمهورية", "دولة", "مملكة", "يحمل الجنسية",
    "تحمل الجنسية", "الاصل", "اصل", "من اصل", "ربما", "محتمل", "يدعي", "تدعي", "يعتقد", "حامل الجنسية",
    "двойное", "гражданин", "гражданка", "граждане", "гражданство", "гр", "гражданина", "гражданки", "гр ка", "гр н",
    "подданный", "подданная", "республика", "республики", "паспорт", "предположительно", "возможно", "вероятно",
    "королевство", "уроженец", "уроженка", "из", "со слов", "вроде",
    "ressortissant", "ressortissante", "ressortissant de", "citoyen", "citoyenne", "nationalité", "république",
    "de nationalité", "république de", "république du", "de la", "de", "du", "la", "le", "l", "les", "d", "des",
    "royaume de", "royaume du", "probablement", "présumé", "présumée", "supposé", "supposée", "originaire",
    "çifte", "vatandaşı", "vatandaş", "uyruklu", "uyruğu", "cumhuriyeti", "asıllı", "kökenli", "muhtemelen", "pasaportlu",
    "vatandaşıdır", "krallığı", "tebaası", "iddia", "olabilir",
    "doppelte", "doppelstaatler", "staatsangehöriger", "staatsangehörige", "staatsangehörigkeit", "staatsbürger", "staatsbürgerin", "bürger",
    "bürgerin", "republik", "aus", "königreich", "vermutlich", "wahrscheinlich", "angeblich", "der", "die", "den",
    "fuqarosi", "respublikasi", "vətəndaşı", "respublikası", "азаматы", "жараны", "шаҳрванди", "фуқароси",
)  # fmt: skip
"""Words around a nationality that do not change it."""

DOUBT: Final[tuple[str, ...]] = (
    "probably", "possibly", "likely", "presumed", "presumably", "apparently", "believed", "alleged", "ربما", "محتمل",
    "يدعي", "تدعي", "يعتقد", "предположительно", "возможно", "вероятно", "вроде", "probablement", "présumé",
    "présumée", "supposé", "supposée", "muhtemelen", "iddia", "olabilir", "vermutlich", "wahrscheinlich", "angeblich",
)  # fmt: skip
"""Of these, the ones by which the source itself doubts."""

AND: Final = (
    "and",
    "و",
    "и",
    "et",
    "ve",
    "und",
    "va",
    "və",
    "or",
    "أو",
    "или",
    "ou",
    "veya",
    "oder",
)
"""Words between two nationalities."""

LANGUAGES: Final[dict[str, str]] = {
    "uz": "UZB", "ky": "KGZ", "tg": "TJK", "tk": "TKM", "kk": "KAZ", "az": "AZE", "ka": "GEO", "hy": "ARM",
    "uk": "UKR", "be": "BLR", "tr": "TUR", "ru": "RUS", "fi": "FIN", "sv": "SWE", "da": "DNK", "nb": "NOR",
    "nl": "NLD", "pl": "POL", "cs": "CZE", "sk": "SVK", "hu": "HUN", "bg": "BGR", "sr": "SRB", "hr": "HRV",
    "mn": "MNG", "ja": "JPN", "id": "IDN", "km": "KHM", "vi": "VNM", "th": "THA", "mt": "MLT", "is": "ISL",
}  # fmt: skip
"""Languages of one State mainly, for adjectives that stand only in CLDR's names of languages."""

LOCALES: Final = (
    "ar",
    "en",
    "ru",
    "fr",
    "tr",
    "de",
    "uz",
    "uz_Cyrl",
    "az",
    "az_Cyrl",
    "ky",
    "tg",
    "kk",
    "tk",
)
"""Languages whose names of States are known: the six of the lists, and those of the families."""

NOT_IN_ISO: Final = frozenset(
    {"AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "ZZ"}
)
"""Codes in CLDR's list of territories that are no countries of ISO 3166-1."""

PREFERRED: Final[dict[str, str]] = {
    "XK": "XKX", "RO": "ROU", "TL": "TLS", "CD": "COD", "MM": "MMR", "DE": "DEU", "YE": "YEM", "RU": "RUS",
    "RS": "SRB", "FR": "FRA", "GB": "GBR", "BY": "BLR", "BF": "BFA", "BJ": "BEN", "VU": "VUT", "ZW": "ZWE",
    "VN": "VNM", "CZ": "CZE", "KI": "KIR", "TF": "ATF", "UM": "UMI", "PA": "PAN", "DJ": "DJI", "MD": "MDA",
    "PS": "PSE", "SS": "SSD", "GG": "GGY", "JE": "JEY", "IM": "IMN", "AX": "ALA", "MF": "MAF", "BL": "BLM",
}  # fmt: skip
"""Alpha-3 codes that CLDR's aliases do not give, or give among withdrawn ones."""
