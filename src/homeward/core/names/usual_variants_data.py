"""Short and national forms of names that are in use side by side. Written by hand.

A line: forms of one name in any script, as they are usually written. Only forms that everybody
knows; letters alone tell the others.
"""

from __future__ import annotations

# Bits that a pair costs beside one that the letters tell: forms of one name, and short forms.
COST_OF_FORMS = 1.0
COST = 4.0
FORMS = """
محمد muhammad mohamed mohammed mohammad muhammed mehmet magomed mahomed магомед мухаммад мухаммед мохаммед мухамед махомед
محمدوف magomedov magomedow muhammadov mukhamedov mohamedov магомедов мухамедов мухаммадов
محمدوفا magomedova magomedowa muhammadova mukhamedova магомедова мухамедова мухаммадова
محمود mahmud mahmoud mahmood махмуд
أحمد ahmad ahmed ahmet akhmad akhmed ахмад ахмед
يوسف yusuf yousef youssef yusup юсуф юсуп
موسى musa moussa муса
عيسى isa issa eissa иса
إبراهيم ibrahim ibragim ebrahim ибрагим ибрахим
إسماعيل ismail ismael исмаил
علي ali али
حسن hasan hassan khasan gasan хасан гасан
حسين hussein husain hussain huseyin khusein guseyn хусейн хусейин гусейн
عمر omar umar omer умар омар
عثمان othman uthman osman usman осман усман
عبدالله abdullah abdallah abdulla абдулла абдуллах
فاطمة fatima fatma fatimat patimat фатима фатимат патимат
خديجة khadija hatice khadizhat khadijat хадиджа хадижа хадижат
عائشة aisha aicha ayse aishat айша айшат
مريم maryam mariam meryem mariyam марьям мариям мариам
زينب zaynab zainab zeynep zeinab зайнаб зейнаб
آمنة amina амина
أمينة amina emine амина
سليمان suleiman sulayman suleyman сулейман
حمزة hamza khamza хамза
رسلان ruslan руслан
"""
TABLE = """
william bill billy will willy guillermo wilhelm guillaume
edward ted eddie ed eduard eduardo edouard
theodore ted teddy
robert bob bobby rob roberto
james jim jimmy jamie jaime
john jack johnny jon ivan jan juan jean johann johannes giovanni hans
richard dick rick ricardo
charles chuck charlie carlos karl carl
michael mike mick mikhail michel miguel
thomas tom tommy
joseph joe josef jose giuseppe yusuf yusef
david dave davud dawud
daniel dan danny
benjamin ben
samuel sam
alexander alex alec sandy aleksandr iskander sasha
nicholas nick nikolai nicolas
anthony tony antonio anton
patrick pat
steven stephen steve stefan
kenneth ken
gerald gerry jerry
lawrence larry
margaret peggy maggie
elizabeth liz betty beth
katherine kate kathy ekaterina
susan sue
deborah debbie debi
timothy tim
gregory greg
christopher chris
matthew matt
andrew andy andrei
peter pete pyotr
ronald ron
donald don
leonard len
frederick fred
philip phil
vladimir volodymyr
ibrahim abraham
musa moses
isa jesus
yakub jacob jakob
sulaiman solomon suleiman
maryam mary maria mariam
"""
