import { of, type Passage } from "./passage.ts";

const D = "documented";
const A = "explicitly-absent";
const N = "not-documented";
const C = "conflicting";

export const SET_8: Passage[] = [
  ...of(
    "Left knee arthroscopic partial meniscectomy",
    { region: "knee", side: "left" },
    [D, "Giving way", "CC: L knee buckles on stairs 2-3x/wk."],
    [D, "Positive McMurray sign", "McM (+) med, JLT (+) med, Lachman (-)"],
    [A, "Positive McMurray sign", "Ligaments stable, McMurray's is negative, no effusion."],
    [D, "Locked or blocked knee", "Lacks last 15 degrees of extension, rubbery end feel; states it gets stuck."],
    [
      N,
      "Locked or blocked knee",
      "Femoral nerve block given before the ankle fusion in 2010. Knee sore after squatting.",
    ],
    [D, "Meniscal tear on MRI", "MR L knee 3/3: Gr III signal to inferior surface of post horn MM."],
    [N, "Meniscal tear on MRI", "MRI L knee pending. Clinical impression torn medial meniscus."],
    [D, "Joint line tenderness", "TTP along medial jt line"],
    [
      D,
      "Activity limitation for more than one month",
      "Has not been able to kneel or use ladders at work since early March.",
    ],
  ),
  ...of(
    "Lumbar medial branch radiofrequency ablation L3-5",
    { region: "low back" },
    [D, "Diagnosis by medial branch block", "MBB x2 (4/1, 4/20): 90% and 85% relief lasting 4-5 hrs."],
    [N, "Diagnosis by medial branch block", "Proposes MBB L3-5 as next step, then RFA if good response."],
    [
      D,
      "Formal plan of other evidence-based care",
      "After RFA: core program with PT 2x4, taper Norco, RTW light duty in 6 wks.",
    ],
    [N, "Formal plan of other evidence-based care", "Plan: RFA L3, L4, L5 bilat. RTC 4 weeks."],
    [
      D,
      "Non-radicular low back pain",
      "Pain stays in the lower back, doesn't travel below the belt line. SLR neg bilat.",
    ],
    [A, "Non-radicular low back pain", "Burning pain from back down L leg to great toe; SLR + at 40."],
    [A, "x: Previous fusion at the level", "No hx of spine surgery of any sort."],
  ),
  ...of(
    "Zolpidem 10 mg #30",
    {},
    [
      D,
      "Sleep evaluation and hygiene addressed",
      "Told her to keep the bedroom dark, quit coffee after noon, no TV in bed; Epworth 11.",
    ],
    [N, "Sleep evaluation and hygiene addressed", "Oral hygiene fair. Ambien 10 mg qhs #30 RF x2."],
    [D, "Depression or anxiety present", "PHQ-9 = 17; tearful, hopeless."],
    [D, "x: Long-term use", "Ambien since 2012, renewed each month."],
    [A, "x: Long-term use", "First script for Ambien today, 10 tabs, one time only."],
  ),
  ...of(
    "Anterior cervical discectomy and fusion C5-6",
    { region: "neck" },
    [D, "Positive Spurling test", "Foraminal compression R reproduces arm sx."],
    [D, "Motor deficit", "Biceps 4-/5 R, wrist ext 4/5 R"],
    [A, "Motor deficit", "5/5 throughout both UE"],
    [N, "Motor deficit", "Motor vehicle accident 2013, no fx. Neck stiff."],
    [
      D,
      "Abnormal imaging correlating with findings",
      "MRI C-sp: C5-6 extrusion effacing R C6 root, fits her thumb numbness and biceps weakness.",
    ],
    [
      D,
      "At least six to eight weeks failed conservative care",
      "PT 16 visits Jan - Mar, Medrol pack, gabapentin, traction: no lasting change.",
    ],
    [N, "At least six to eight weeks failed conservative care", "Seen 5 days after the fall. Start PT 2x6, naproxen."],
    [
      C,
      "Reflex change",
      [
        { text: "QME: biceps jerk diminished on the right.", date: "2015-05-20" },
        { text: "PTP: all upper extremity reflexes 2+ and symmetric.", date: "2015-05-20" },
      ],
    ],
  ),
  ...of(
    "Aquatic therapy 12 visits",
    { region: "low back" },
    [D, "Extreme obesity", "Ht 5'6\" Wt 312 lb"],
    [N, "Extreme obesity", "Ht 5'10\" Wt 171 lb. Family hx: brother obese."],
    [
      D,
      "Land-based therapy not tolerated",
      "Gym PT stopped at visit 4 because each session flared both knees and back.",
    ],
    [
      D,
      "Functional improvement from earlier aquatic sessions",
      "Pool x8: standing tolerance from 10 to 35 min, back to washing dishes.",
    ],
    [
      N,
      "Functional improvement from earlier aquatic sessions",
      "Completed 8 pool visits. Requests 12 more. Pain 6/10.",
    ],
  ),
  ...of(
    "Lidoderm 5% patch #30",
    {},
    [D, "Localised neuropathic pain", "Burning, allodynia in a palm-size patch of the L lateral thigh (meralgia)."],
    [D, "Trial of an anticonvulsant", "Neurontin to 1800/d stopped d/t fog"],
    [A, "Trial of an anticonvulsant", "Gabapentin and Lyrica have not been tried."],
    [N, "Trial of an antidepressant", "Denies depression. Norco, Lidoderm, Colace."],
    [D, "Efficacy of prior use documented", "Patches let him wear a belt and cut the sting from 7 to 3."],
  ),
  ...of(
    "Work hardening program 10 visits",
    { region: "low back" },
    [D, "Conflicting medical reports", "AME releases to full duty; PTP says permanent 20-lb limit."],
    [D, "Close to maximal medical improvement", "Anticipate P&S at next visit."],
    [N, "Close to maximal medical improvement", "Postop week 3. Sutures out. Start PT."],
    [
      D,
      "Failed return-to-work attempts",
      "Went back to warehouse 3/2, lasted two shifts; second try 4/6 sent home w/ spasm.",
    ],
    [A, "Failed return-to-work attempts", "He has not attempted to return to work at any time since the injury."],
    [N, "Failed return-to-work attempts", "Work status: modified, no lifting > 15 lb. Employer accommodating."],
  ),
  ...of(
    "Spinal cord stimulator trial",
    { region: "low back" },
    [D, "Sensory signs (allodynia, hyperalgesia)", "Light brushing of the foot with a tissue makes him cry out."],
    [D, "Vasomotor signs (temperature or colour asymmetry)", "L foot dusky, 3 deg C cooler than R"],
    [D, "Motor or trophic signs", "Shiny skin, brittle nails, toes barely move"],
    [A, "Sudomotor signs or oedema", "No sweating difference, no swelling."],
    [N, "Vasomotor signs (temperature or colour asymmetry)", "T 98.6 P 72. Good color, NAD. Foot pain 7/10."],
  ),
  ...of(
    "Ondansetron 4 mg #30",
    {},
    [D, "x: Chronic opioid nausea", "Zofran for queasiness from his daily MS Contin."],
    [N, "Postoperative nausea", "Zofran 4 mg prn #30. Meds: Norco, Flexeril. No surgery planned."],
    [D, "Nausea from chemotherapy or radiation", "Vomits for two days after every FOLFOX cycle."],
  ),
  ...of(
    "Hyaluronic acid injections x3, right knee",
    { region: "knee", side: "right" },
    [D, "Six months of good response to the earlier series", "Synvisc 6/2014 - knee felt great till about January."],
    [
      N,
      "Six months of good response to the earlier series",
      "Had Supartz x5 last summer. Requests repeat. R knee crepitus.",
    ],
    [D, "Not a candidate for knee replacement", "At 41 he is too young for TKA per Dr. Ames."],
    [
      D,
      "Steroid injection of the joint, with aspiration, failed",
      "12 cc drawn off R knee and Depo-Medrol 80 put in, ache back in 5 days.",
    ],
  ),
];
