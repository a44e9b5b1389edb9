"""Short forms of names, and forms of several peoples, that letters do not tell. Written by hand.

A line: forms of one name in any script, as they are usually written. Only forms that everybody
knows; letters alone tell the others.
"""

from __future__ import annotations

# Bits that a pair costs beside one that the letters tell.
COST = 4.0
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
