import { of, type Passage } from "./passage.ts";

const D = "documented";
const A = "explicitly-absent";
const N = "not-documented";

/** Summaries as reviewers write them: many facts in a sentence, what is not on record named as such. */
export const SET_11: Passage[] = [
  ...of(
    "Norco 10/325 mg #120",
    {},
    [
      A,
      "Pain relief from the opioid documented",
      "No statement of relief, function, side effects or testing with Norco.",
    ],
    [
      A,
      "Improved function or daily activity from the opioid documented",
      "There is no mention of pain relief or functional gain with Norco.",
    ],
    [A, "Adverse effects reviewed", "No statement of relief, function, side effects or drug testing with Norco."],
    [A, "Aberrant drug behaviour monitored", "The notes lack any record of CURES review or drug testing on Norco."],
    [D, "Adverse effects reviewed", "Norco 10/325 qid, relief 50%, no side effects, no aberrant behavior."],
    [N, "Use has been daily for months or years", "He takes Norco 4/day."],
    [D, "Use has been daily for months or years", "Norco three times daily since 2012."],
  ),
  ...of(
    "Tramadol 50 mg #60",
    {},
    [N, "Pain relief from the opioid documented", "Tramadol was prescribed with ibuprofen having failed."],
    [D, "First-line analgesic tried", "Tramadol was prescribed with ibuprofen having failed."],
    [D, "First prescription", "Tramadol 50 mg was prescribed for two weeks for the first time."],
  ),
  ...of(
    "MRI of the left ankle",
    { region: "ankle", side: "left" },
    [
      A,
      "Inability to bear weight, or malleolar or midfoot bony tenderness",
      "Left ankle sprain, pain over the talofibular ligament, able to bear weight, no bony tenderness.",
    ],
    [
      D,
      "Inability to bear weight, or malleolar or midfoot bony tenderness",
      "He cannot bear weight on the left ankle.",
    ],
  ),
  ...of(
    "MRI of the right shoulder",
    { region: "shoulder", side: "right" },
    [
      D,
      "Four to six weeks of conservative care failed",
      "Treatment has included 12 therapy visits, NSAIDs and one injection with relief for a week. MRI is asked for since three months of care have failed.",
    ],
    [
      D,
      "Four to six weeks of conservative care failed",
      "Treatment has included ten therapy visits over eight weeks, naproxen and one subacromial injection with brief relief.",
    ],
  ),
  ...of(
    "Anterior cervical discectomy and fusion C5-6",
    { region: "neck" },
    [D, "Electrophysiologic evidence of the same lesion", "Nerve study of 4/14/2015: left C6 radiculopathy."],
    [
      D,
      "Clear clinical evidence of the lesion",
      "Exam shows decreased left biceps reflex, C6 hypesthesia and 4+/5 wrist extension.",
    ],
    [D, "Activity limitation for more than one month", "She has been off work since January and cannot lift a pan."],
  ),
  ...of(
    "Movantik 25 mg #30",
    {},
    [
      D,
      "First-line laxative failed",
      "He is constipated since opioids were begun; fluids, fiber and docusate with senna for three months did not help.",
    ],
    [
      D,
      "Simple measures advised",
      "She was told to drink more and eat fiber; Miralax gave no relief of the constipation.",
    ],
    [N, "First-line laxative failed", "He is constipated on MS Contin."],
  ),
  ...of(
    "Baclofen 20 mg #90",
    {},
    [
      D,
      "Objective functional benefit from prior use",
      "Ashworth 3 falls to 1 on baclofen, with transfers done alone and no falls.",
    ],
    [
      D,
      "Objective functional benefit from prior use",
      "On baclofen he dresses himself; missing two days brought back clonus.",
    ],
  ),
  ...of(
    "Physical therapy, 6 visits",
    { region: "low back" },
    [
      D,
      "Objective deficit on examination",
      "Neurological findings are normal. He has a flare with loss of bending, and spasm on exam.",
    ],
    [A, "Objective deficit on examination", "Full lumbar motion, strength 5/5, sensation and reflexes normal."],
  ),
  ...of(
    "Right ring trigger finger release",
    { region: "hand", side: "right" },
    [D, "Diagnosis clear on examination", "There is a nodule at the A1 pulley and active triggering, grade III."],
    [
      D,
      "Injection tried, usually one or two for trigger finger",
      "The notes record steroid injections into the right ring finger sheath, each good for five weeks.",
    ],
  ),
  ...of(
    "Hyaluronic acid injections, right knee, series of three",
    { region: "knee", side: "right" },
    [
      D,
      "First series of hyaluronic acid",
      "Never had viscosupplementation. Steroid shot in August, three weeks of benefit.",
    ],
    [A, "First series of hyaluronic acid", "Synvisc in 2013 gave seven months of good relief."],
    [D, "Six months of good response to the earlier series", "Synvisc in 2013 gave seven months of good relief."],
  ),
  ...of(
    "Custom orthotics, bilateral",
    { region: "foot" },
    [N, "Metatarsalgia diagnosed", "Left second metatarsal fracture, healed."],
    [D, "Metatarsalgia diagnosed", "Dx: metatarsalgia, left."],
    [D, "Plantar fasciitis diagnosed", "Heel pain with first steps; plantar fasciitis."],
  ),
  ...of(
    "Functional restoration program, 20 days",
    {},
    [D, "Not a surgery candidate and surgery not otherwise warranted", "The evaluation found no surgical option."],
    [
      D,
      "Significant loss of independent function from chronic pain",
      "She has lost independence in dressing and shopping.",
    ],
    [
      N,
      "Significant loss of independent function from chronic pain",
      "Date of injury: 10/10/2013. Pain 5/10 in the left leg.",
    ],
    [D, "Motivation to change", "She is strongly motivated and would give up disability payments."],
  ),
  ...of(
    "Trigger point injections, right trapezius, three sites",
    { region: "upper back", side: "right" },
    [
      D,
      "Circumscribed trigger points with twitch response and referred pain documented",
      "Tenderness at the lateral epicondyle with Cozen positive, and circumscribed trigger points in the right trapezius with twitch response and referred pain to the arm.",
    ],
    [
      D,
      "No more than three to four injections per session",
      "Request: trigger point injections to three sites, one session.",
    ],
    [D, "Symptoms over three months", "The trigger points have been noted since January 2015."],
  ),
  ...of(
    "Urine drug screen",
    {},
    [
      D,
      "Patient takes opioids or another controlled drug",
      "An epidural gave 60% relief for ten weeks with less Norco.",
    ],
    [A, "Patient is about to start opioids", "An epidural gave 60% relief for ten weeks with less Norco."],
    [D, "First drug test", "No drug test has been done so far."],
  ),
  ...of(
    "Acupuncture, 6 visits",
    { region: "neck" },
    [
      D,
      "Functional improvement from prior acupuncture as defined in 9792.20",
      "She had six acupuncture visits with pain from 7 to 4, was able to lift her child and cut ibuprofen in half.",
    ],
    [
      N,
      "Conservative care has been tried and failed",
      "She had six acupuncture visits with pain from 7 to 4 and was able to lift her child.",
    ],
  ),
  ...of(
    "Omeprazole 20 mg #60",
    {},
    [
      A,
      "Patient is taking an NSAID",
      "She stopped naproxen in 2013 because of a bleeding ulcer and takes no anti-inflammatory now.",
    ],
    [
      D,
      "History of peptic ulcer, GI bleed or perforation",
      "She stopped naproxen in 2013 because of a bleeding ulcer.",
    ],
    [A, "Concurrent aspirin, corticosteroid or anticoagulant", "No aspirin, steroid or blood thinner."],
  ),
  ...of(
    "MRI of the right shoulder",
    { region: "shoulder", side: "right" },
    [D, "Result would change management", "MRI of the right shoulder is requested for surgical planning."],
    [D, "Result would change management", "MRI requested; if there is a tear he will be referred for repair."],
    [N, "Result would change management", "Requesting MRI of the right shoulder. Continue naproxen."],
  ),
  ...of("Work conditioning, 8 visits", { region: "low back" }, [
    N,
    "Adequate trial of physical or occupational therapy, with improvement followed by a plateau",
    "Low back pain after lifting. Physical therapy helped little.",
  ]),
  ...of(
    "Polysomnogram",
    {},
    [D, "Snoring or witnessed pauses of breathing", "His wife says he snores loudly."],
    [N, "Snoring or witnessed pauses of breathing", "Family history: his father snores and has apnea."],
    [D, "Excessive daytime sleepiness", "ESS 15."],
    [A, "Excessive daytime sleepiness", "Epworth 6. No daytime sleepiness."],
  ),
];
