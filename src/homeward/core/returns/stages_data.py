"""The stage model S0 to S14, as one declared table. Nothing but data.

It is a proposal drawn from returns that took place; each row names what it traces to. Every
number of days by which something is due is a proposal too, to be set by the desk. A newcomer's
mistake is to add a rule elsewhere that a row could say: pages, tasks and the drawing in the
documentation read this table.
"""

from __future__ import annotations

from typing import Final

from homeward.core.claims import ClaimKind as K
from homeward.core.finding import Confidence
from homeward.core.returns.parties import Party
from homeward.core.returns.stages import Ask, Duration, Needed, Outcome, Stage, StageRow
from homeward.core.text import Sentence
from homeward.core.text import gettext_noop as _
from homeward.core.truth import Truth

H, M = Confidence.HIGH, Confidence.MEDIUM
MET, NOT_MET, OPEN = Truth.YES, Truth.NO, Truth.UNKNOWN

YES: Final = Outcome("yes", Sentence(_("yes")), MET)
NO: Final = Outcome("no", Sentence(_("no")), NOT_MET)
YES_NO: Final = (YES, NO)
IDENTITY: Final = frozenset({K.NAME, K.FATHER_NAME, K.MOTHER_NAME, K.BIRTH, K.SEX, K.DOCUMENTS})

STAGES: Final[tuple[StageRow, ...]] = (
    StageRow(
        stage=Stage.S0,
        name=Sentence(_("Reported")),
        needs=(),
        due_days=7,
        under_hold=True,
        responsible=(Party.CASE_WORKER,),
        source="process 2.4",
        asks=(
            Ask(
                key="s0.duplicates",
                by=(Party.CASE_WORKER,),
                outcomes=YES_NO,
                question=Sentence(_("Has somebody looked for a second file of the same person?")),
                evidence=Sentence(_("the pairs proposed for this person, answered")),
            ),
            Ask(
                key="s0.context",
                by=(Party.CASE_WORKER,),
                question=Sentence(_("Is it known what kind of place holds the person?")),
                evidence=Sentence(
                    _("a source that says whether it is a prison, an orphanage or a camp")
                ),
                outcomes=(
                    Outcome("prison", Sentence(_("a prison")), MET),
                    Outcome("orphanage", Sentence(_("an orphanage")), MET),
                    Outcome("camp", Sentence(_("a camp")), MET),
                    Outcome("elsewhere", Sentence(_("elsewhere")), MET),
                ),
            ),
        ),
    ),
    StageRow(
        stage=Stage.S1,
        name=Sentence(_("Located and seen")),
        needs=(Needed(Stage.S0),),
        due_days=14,
        under_hold=True,
        responsible=(Party.PROTECTION_ACTOR,),
        signs=(Party.PROTECTION_ACTOR,),
        reopened_by=frozenset({K.PLACE}),
        source="process 2.4",
        asks=(
            Ask(
                key="s1.seen",
                by=(Party.PROTECTION_ACTOR,),
                outcomes=YES_NO,
                question=Sentence(_("Has a protection actor seen the person?")),
                evidence=Sentence(_("a dated note of a visit by a protection actor")),
            ),
            Ask(
                key="s1.needs",
                by=(Party.PROTECTION_ACTOR,),
                outcomes=YES_NO,
                question=Sentence(_("Is it written down whether anything is urgent?")),
                evidence=Sentence(_("the visitor's note on urgent needs, or that there are none")),
            ),
        ),
    ),
    StageRow(
        stage=Stage.S2,
        name=Sentence(_("Legal status")),
        needs=(Needed(Stage.S1),),
        due_days=30,
        parallel=True,
        for_readiness=True,
        responsible=(Party.COURT, Party.COUNSEL),
        signs=(Party.COURT,),
        seen=Duration(
            Sentence(_("4 to 6 months expected in 2026 (estimate of the judiciary)")), "L26", H
        ),
        reopened_by=frozenset(
            {K.LEGAL_STATUS, K.ARTICLE, K.PENALTY, K.ARREST, K.SENTENCED_ON, K.RELEASED_ON}
        ),
        source="process 2.4, P2; law L26",
        asks=(
            Ask(
                key="s2.status",
                by=(Party.COURT,),
                question=Sentence(_("Does no court's process keep the person?")),
                evidence=Sentence(_("the court's reference for the present status, with its day")),
                outcomes=(
                    Outcome("not_accused", Sentence(_("not accused")), MET),
                    Outcome("investigation", Sentence(_("under investigation")), NOT_MET),
                    Outcome("accused", Sentence(_("accused")), NOT_MET),
                    Outcome("convicted", Sentence(_("convicted, sentence running")), NOT_MET),
                    Outcome("served", Sentence(_("sentence served")), MET),
                    Outcome("acquitted", Sentence(_("acquitted")), MET),
                    Outcome("released", Sentence(_("released without charge")), MET),
                ),
            ),
            Ask(
                key="s2.lawyer",
                by=(Party.COUNSEL,),
                question=Sentence(_("Is a lawyer named, where the person was before a court?")),
                evidence=Sentence(_("the lawyer's power of attorney or the court's appointment")),
                outcomes=(YES, NO, Outcome("not_needed", Sentence(_("never before a court")), MET)),
            ),
        ),
    ),
    StageRow(
        stage=Stage.S3,
        name=Sentence(_("Identity and age")),
        needs=(Needed(Stage.S1),),
        due_days=30,
        parallel=True,
        for_readiness=True,
        responsible=(Party.CASE_WORKER, Party.STATE_OF_ORIGIN),
        reopened_by=IDENTITY,
        source="process 2.4, P12",
        asks=(
            Ask(
                key="s3.level",
                by=(Party.CASE_WORKER,),
                question=Sentence(_("Is it said how well the identity is known?")),
                evidence=Sentence(_("the claims of name and birth, with how the age was found")),
                outcomes=(
                    Outcome("claimed", Sentence(_("claimed")), MET),
                    Outcome("supported", Sentence(_("supported by papers or witnesses")), MET),
                    Outcome(
                        "established", Sentence(_("established by a registry or a court")), MET
                    ),
                ),
            ),
            Ask(
                key="s3.dispute",
                by=(Party.CASE_WORKER, Party.COURT),
                question=Sentence(_("Is nothing about identity and age in dispute?")),
                evidence=Sentence(
                    _("the decision that closes the dispute, or a note that there is none")
                ),
                outcomes=(
                    Outcome("none", Sentence(_("no dispute")), MET),
                    Outcome("open", Sentence(_("in dispute")), NOT_MET),
                    Outcome("decided", Sentence(_("decided by a court")), MET),
                ),
            ),
        ),
    ),
    StageRow(
        stage=Stage.S4,
        name=Sentence(_("Kinship")),
        needs=(Needed(Stage.S3, "s3.level"),),
        due_days=60,
        parallel=True,
        for_readiness=True,
        responsible=(Party.LABORATORY, Party.CASE_WORKER),
        signs=(Party.LABORATORY, Party.COURT),
        seen=Duration(
            Sentence(_("months; a year between Libya and Tunisia")),
            "process 2.4, P9, P14; law 1.6",
            H,
        ),
        reopened_by=frozenset({K.MOTHER_NAME, K.FATHER_NAME, K.SEEKER}),
        source="process 2.4, P1, P14",
        asks=(
            Ask(
                key="s4.line",
                by=(Party.LABORATORY, Party.COURT),
                question=Sentence(_("Is the kinship that leads to the caregiver confirmed?")),
                evidence=Sentence(
                    _("laboratory, reference and day of the result, never the result's data")
                ),
                outcomes=(
                    Outcome("confirmed", Sentence(_("confirmed")), MET),
                    Outcome("excluded", Sentence(_("excluded")), NOT_MET),
                    Outcome("open", Sentence(_("still open")), OPEN),
                ),
            ),
            Ask(
                key="s4.claimants",
                by=(Party.CASE_WORKER,),
                outcomes=YES_NO,
                question=Sentence(_("Has everybody who claims the child an answer?")),
                evidence=Sentence(_("for each claimant: confirmed, excluded or open")),
            ),
        ),
    ),
    StageRow(
        stage=Stage.S5,
        name=Sentence(_("Protection and best interests")),
        needs=(Needed(Stage.S1),),
        due_days=30,
        parallel=True,
        under_hold=True,
        for_readiness=True,
        responsible=(Party.PANEL,),
        signs=(Party.PANEL,),
        source="process 2.4; law L38, L39; formats 4",
        asks=(
            Ask(
                key="s5.screen",
                by=(Party.PROTECTION_ACTOR,),
                outcomes=YES_NO,
                question=Sentence(_("Is the risk of contact and of return looked at?")),
                evidence=Sentence(_("the protection officer's screening, with its day")),
            ),
            Ask(
                key="s5.decision",
                by=(Party.PANEL,),
                question=Sentence(_("Has the panel decided that return is in the best interests?")),
                evidence=Sentence(_("the panel's decision with its reasons and its day")),
                outcomes=(
                    Outcome("positive", Sentence(_("return is in the best interests")), MET),
                    Outcome(
                        "negative", Sentence(_("return is not in the best interests")), NOT_MET
                    ),
                    Outcome("deferred", Sentence(_("the panel has put off its decision")), OPEN),
                ),
            ),
        ),
    ),
    StageRow(
        stage=Stage.S6,
        name=Sentence(_("Consular decision")),
        needs=(Needed(Stage.S5, "s5.screen", ("yes",)),),
        due_days=14,
        parallel=True,
        for_readiness=True,
        responsible=(Party.PROTECTION_LEAD,),
        signs=(Party.PROTECTION_LEAD,),
        reopened_by=frozenset({K.NATIONALITY}),
        source="process 2.4; law L31 to L33; protection R15",
        asks=(
            Ask(
                key="s6.decision",
                by=(Party.PROTECTION_LEAD,),
                question=Sentence(_("Is it decided whether the mission may be told?")),
                evidence=Sentence(_("the protection lead's decision with its reasons")),
                outcomes=(
                    Outcome("contact", Sentence(_("contact")), MET),
                    Outcome("limited", Sentence(_("limited contact")), MET),
                    Outcome("none", Sentence(_("no contact")), MET),
                ),
            ),
            Ask(
                key="s6.review",
                by=(Party.PROTECTION_LEAD,),
                outcomes=YES_NO,
                question=Sentence(_("Is it set who looks at this decision again, and when?")),
                evidence=Sentence(_("the name of the reviewer and the day of the review")),
            ),
        ),
    ),
    StageRow(
        stage=Stage.S7,
        name=Sentence(_("Nationality")),
        due_days=90,
        parallel=True,
        for_readiness=True,
        needs=(Needed(Stage.S6, "s6.decision", ("contact",)),),
        responsible=(Party.STATE_OF_ORIGIN, Party.MISSION),
        signs=(Party.MISSION,),
        seen=Duration(
            Sentence(_("Kazakhstan 9 months; Germany 3 months for the first child")),
            "process 2.2",
            H,
        ),
        reopened_by=frozenset({K.NATIONALITY, K.BIRTH_PLACE, K.MOTHER_NAME, K.FATHER_NAME}),
        source="process 2.4, P4, P5, P29",
        asks=(
            Ask(
                key="s7.answer",
                by=(Party.STATE_OF_ORIGIN,),
                question=Sentence(_("Has a State confirmed that the person is its national?")),
                evidence=Sentence(_("the State's written answer, with the law it applies")),
                outcomes=(
                    Outcome("confirmed", Sentence(_("confirmed")), MET),
                    Outcome("dual", Sentence(_("confirmed by more than one State")), MET),
                    Outcome("refused", Sentence(_("refused")), NOT_MET),
                    Outcome(
                        "undetermined",
                        Sentence(_("undetermined: to the list of statelessness")),
                        NOT_MET,
                    ),
                ),
            ),
            Ask(
                key="s7.receiving",
                by=(Party.PANEL,),
                outcomes=YES_NO,
                question=Sentence(_("Is it decided which State receives the person?")),
                evidence=Sentence(_("the panel's note on the receiving State")),
            ),
        ),
    ),
    StageRow(
        stage=Stage.S8,
        name=Sentence(_("Parent's position")),
        needs=(Needed(Stage.S1),),
        due_days=45,
        parallel=True,
        for_readiness=True,
        responsible=(Party.NEUTRAL,),
        signs=(Party.PARENT,),
        source="process 2.4, P3, P4; protection R11 to R13",
        asks=(
            Ask(
                key="s8.position",
                by=(Party.NEUTRAL,),
                question=Sentence(_("Is the parent's position recorded, whatever it is?")),
                evidence=Sentence(_("the parent's statement, or the note of why there is none")),
                outcomes=(
                    Outcome("agreed", Sentence(_("agreed")), MET),
                    Outcome("refused", Sentence(_("refused")), MET, Stage.S5),
                    Outcome("withdrawn", Sentence(_("withdrawn")), MET, Stage.S5),
                    Outcome("unreachable", Sentence(_("cannot be reached")), MET, Stage.S5),
                    Outcome("not_sought", Sentence(_("not sought by the authority")), MET),
                    Outcome("not_asked", Sentence(_("not asked yet")), OPEN),
                ),
            ),
            Ask(
                key="s8.private",
                by=(Party.NEUTRAL,),
                question=Sentence(
                    _(
                        "Was it given in private, in the parent's own language, to nobody of the prison?"
                    )
                ),
                evidence=Sentence(
                    _(
                        "a note of language, interpreter and everybody present; otherwise a second talk in private"
                    )
                ),
                outcomes=(
                    YES,
                    Outcome("no", Sentence(_("no: to be verified")), OPEN),
                    Outcome("no_statement", Sentence(_("there is no statement")), MET),
                ),
            ),
        ),
    ),
    StageRow(
        stage=Stage.S9,
        name=Sentence(_("Receiving care")),
        due_days=60,
        parallel=True,
        for_readiness=True,
        needs=(Needed(Stage.S4, "s4.line", ("confirmed",)),),
        responsible=(Party.CHILD_WELFARE,),
        signs=(Party.CHILD_WELFARE,),
        reopened_by=frozenset({K.SEEKER}),
        source="process 2.4, P6, P24; law L38; protection R28, R29",
        asks=(
            Ask(
                key="s9.agreed",
                by=(Party.CHILD_WELFARE,),
                outcomes=YES_NO,
                question=Sentence(_("Has a named caregiver agreed, before any travel?")),
                evidence=Sentence(_("the caregiver's agreement, with its day")),
            ),
            Ask(
                key="s9.able",
                by=(Party.CHILD_WELFARE,),
                outcomes=YES_NO,
                question=Sentence(_("Does an assessment of the home say that they are able?")),
                evidence=Sentence(_("the assessment of the home")),
            ),
            Ask(
                key="s9.siblings",
                by=(Party.CHILD_WELFARE, Party.PANEL),
                outcomes=YES_NO,
                question=Sentence(_("Does the placement keep the family's plan?")),
                evidence=Sentence(_("the placement of every brother and sister")),
            ),
            Ask(
                key="s9.guardianship",
                by=(Party.CHILD_WELFARE,),
                outcomes=YES_NO,
                question=Sentence(
                    _("Is there a guardianship that is valid in the receiving State?")
                ),
                evidence=Sentence(_("the order of guardianship")),
            ),
        ),
    ),
    StageRow(
        stage=Stage.S10,
        name=Sentence(_("Exit formalities")),
        due_days=60,
        parallel=True,
        for_readiness=True,
        needs=(Needed(Stage.S2), Needed(Stage.S4), Needed(Stage.S7), Needed(Stage.S9)),
        responsible=(Party.COURT, Party.RESIDENCE, Party.FOREIGN_MINISTRY, Party.MISSION),
        signs=(Party.COURT, Party.MISSION),
        seen=Duration(
            Sentence(_("Russia 16 months, from the start to the first large flight")),
            "process 2.2, P9",
            H,
        ),
        reopened_by=IDENTITY,
        source="process 2.4, P7, P9, P11; protection R30",
        asks=(
            Ask(
                key="s10.order",
                by=(Party.COURT,),
                outcomes=YES_NO,
                question=Sentence(_("Is there a court order to hand the person over?")),
                evidence=Sentence(_("reference and day of the court order")),
            ),
            Ask(
                key="s10.clearance",
                by=(Party.RESIDENCE,),
                outcomes=YES_NO,
                question=Sentence(_("Is the exit cleared?")),
                evidence=Sentence(_("reference of the exit clearance")),
            ),
            Ask(
                key="s10.fees",
                by=(Party.MISSION, Party.FOREIGN_MINISTRY),
                question=Sentence(_("Are fines and fees settled?")),
                evidence=Sentence(_("the receipt, or a note that nothing is due")),
                outcomes=(YES, NO, Outcome("none_due", Sentence(_("nothing is due")), MET)),
            ),
            Ask(
                key="s10.travel_document",
                by=(Party.MISSION,),
                outcomes=YES_NO,
                question=Sentence(
                    _("Is there a travel document that is valid on the day of travel?")
                ),
                evidence=Sentence(_("number and validity of the passport or return certificate")),
            ),
            Ask(
                key="s10.spelling",
                by=(Party.CASE_WORKER,),
                outcomes=YES_NO,
                question=Sentence(_("Has somebody compared names and dates on all papers?")),
                evidence=Sentence(_("a note of the comparison, paper by paper")),
            ),
        ),
    ),
    StageRow(
        stage=Stage.S11,
        name=Sentence(_("Travel and handover")),
        due_days=14,
        needs=(
            Needed(Stage.S2),
            Needed(Stage.S3),
            Needed(Stage.S4),
            Needed(Stage.S5),
            Needed(Stage.S6),
            Needed(Stage.S7),
            Needed(Stage.S8),
            Needed(Stage.S9),
            Needed(Stage.S10),
        ),
        responsible=(Party.COURT, Party.FOREIGN_MINISTRY, Party.MISSION),
        signs=(Party.BOTH_STATES,),
        seen=Duration(Sentence(_("hours to one day")), "process 2.4, P8", H),
        source="process 2.4, P8; protection R6",
        asks=(
            Ask(
                key="s11.fit",
                by=(Party.PROTECTION_ACTOR,),
                question=Sentence(_("Is the person fit to travel?")),
                evidence=Sentence(_("a doctor's word: fit, fit with help, or not fit; no detail")),
                outcomes=(YES, Outcome("with_help", Sentence(_("yes, with help")), MET), NO),
            ),
            Ask(
                key="s11.escort",
                by=(Party.MISSION,),
                outcomes=YES_NO,
                question=Sentence(_("Are escort and passenger list settled?")),
                evidence=Sentence(_("the passenger list and the name of the escort")),
            ),
            Ask(
                key="s11.handover",
                by=(Party.BOTH_STATES,),
                outcomes=YES_NO,
                question=Sentence(_("Is the handover record signed by both sides?")),
                evidence=Sentence(
                    _("the signed record, with the person in whose care the child is")
                ),
            ),
        ),
    ),
    StageRow(
        stage=Stage.S12,
        name=Sentence(_("Arrival and first care")),
        due_days=42,
        under_hold=True,
        needs=(Needed(Stage.S11),),
        responsible=(Party.CHILD_WELFARE,),
        seen=Duration(
            Sentence(
                _(
                    "1 to 6 weeks in Russia and Kazakhstan; 4 months in Kyrgyzstan; years in Tajikistan"
                )
            ),
            "process 2.4, P24, P25",
            H,
        ),
        source="process 2.4, P24",
        asks=(
            Ask(
                key="s12.arrived",
                by=(Party.CHILD_WELFARE,),
                outcomes=YES_NO,
                question=Sentence(_("Has the child arrived?")),
                evidence=Sentence(_("the confirmation of arrival")),
            ),
            Ask(
                key="s12.care",
                by=(Party.CHILD_WELFARE,),
                question=Sentence(
                    _(
                        "Is the child with the caregiver, or in a centre for a short time with an end?"
                    )
                ),
                evidence=Sentence(_("where the child is, and until when")),
                outcomes=(
                    Outcome("caregiver", Sentence(_("with the caregiver")), MET),
                    Outcome("centre", Sentence(_("in a centre, until a day that is set")), MET),
                    Outcome(
                        "institution", Sentence(_("in an institution, without an end")), NOT_MET
                    ),
                ),
            ),
        ),
    ),
    StageRow(
        stage=Stage.S13,
        name=Sentence(_("Papers, school, follow-up")),
        due_days=90,
        under_hold=True,
        needs=(Needed(Stage.S12),),
        responsible=(Party.CHILD_WELFARE,),
        seen=Duration(
            Sentence(_("checks after 1, 3, 6, 12 and 24 months")),
            "process 2.4",
            Confidence.NOT_FOUND,
            proposal=True,
        ),
        source="process 2.4 (intervals are a proposal); protection R29",
        asks=(
            Ask(
                key="s13.registered",
                by=(Party.CHILD_WELFARE,),
                outcomes=YES_NO,
                question=Sentence(_("Is the birth registered, and are there papers?")),
                evidence=Sentence(_("reference of the registration")),
            ),
            Ask(
                key="s13.school",
                by=(Party.CHILD_WELFARE,),
                question=Sentence(_("Does the child go to school?")),
                evidence=Sentence(_("the word of the school or of the caregiver")),
                outcomes=(YES, NO, Outcome("too_young", Sentence(_("too young for school")), MET)),
            ),
            Ask(
                key="s13.contact",
                by=(Party.CHILD_WELFARE,),
                question=Sentence(_("Is there contact with the parent left behind?")),
                evidence=Sentence(_("the last letter, call or visit")),
                outcomes=(
                    YES,
                    NO,
                    Outcome("not_wished", Sentence(_("the child does not wish it")), MET),
                    Outcome("no_parent", Sentence(_("no parent was left behind")), MET),
                ),
            ),
            Ask(
                key="s13.check_1",
                by=(Party.CHILD_WELFARE,),
                outcomes=YES_NO,
                due_months=1,
                question=Sentence(_("After 1 month: is the child safe and in family care?")),
                evidence=Sentence(_("a visit in which the child was seen")),
            ),
            Ask(
                key="s13.check_3",
                by=(Party.CHILD_WELFARE,),
                outcomes=YES_NO,
                due_months=3,
                question=Sentence(_("After 3 months: is the child safe and in family care?")),
                evidence=Sentence(_("a visit in which the child was seen")),
            ),
            Ask(
                key="s13.check_6",
                by=(Party.CHILD_WELFARE,),
                outcomes=YES_NO,
                due_months=6,
                question=Sentence(_("After 6 months: is the child safe and in family care?")),
                evidence=Sentence(_("a visit in which the child was seen")),
            ),
            Ask(
                key="s13.check_12",
                by=(Party.CHILD_WELFARE,),
                outcomes=YES_NO,
                due_months=12,
                question=Sentence(_("After 12 months: is the child safe and in family care?")),
                evidence=Sentence(_("a visit in which the child was seen")),
            ),
            Ask(
                key="s13.check_24",
                by=(Party.CHILD_WELFARE,),
                outcomes=YES_NO,
                due_months=24,
                question=Sentence(_("After 24 months: is the child safe and in family care?")),
                evidence=Sentence(_("a visit in which the child was seen")),
            ),
        ),
    ),
    StageRow(
        stage=Stage.S14,
        name=Sentence(_("Closed")),
        needs=(),
        due_days=30,
        under_hold=True,
        responsible=(Party.PROTECTION_ACTOR,),
        signs=(Party.SUPERVISOR,),
        source="process 2.4; protection R12",
        asks=(
            Ask(
                key="s14.reason",
                by=(Party.SUPERVISOR,),
                question=Sentence(_("Is the file closed, and why?")),
                evidence=Sentence(_("the supervisor's signature under the reason")),
                outcomes=(
                    Outcome("settled", Sentence(_("settled")), MET, after=Stage.S13),
                    Outcome(
                        "not_in_best_interests",
                        Sentence(_("return is not in the best interests")),
                        MET,
                    ),
                    Outcome(
                        "remained",
                        Sentence(_("remained, for example as a national of the holding State")),
                        MET,
                    ),
                    Outcome("died", Sentence(_("died")), MET),
                    Outcome("aged_out", Sentence(_("came of age, with a plan")), MET),
                    Outcome("lost", Sentence(_("contact lost")), MET),
                ),
            ),
        ),
    ),
)
