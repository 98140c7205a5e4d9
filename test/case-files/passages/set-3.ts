import { of, type Passage } from "./passage.ts";

const D = "documented";
const A = "explicitly-absent";
const N = "not-documented";

export const SET_3: Passage[] = [
  ...of(
    "Facet joint medial branch blocks L4-5, L5-S1 bilateral",
    { region: "low back" },
    [
      D,
      "Facet-mediated pain documented on examination",
      "Pt is tender over the L4-5 and L5-S1 facets; extension-rotation to either side provokes axial low back pain.",
    ],
    [
      D,
      "x: Radicular pain present",
      "Sharp pain runs from the buttock into the left calf with tingling of the great toe.",
    ],
    [
      A,
      "x: Radicular pain present",
      "There is no radiation of pain below the waist; he denies leg numbness or weakness.",
    ],
    [
      D,
      "Four to six weeks of failed conservative care including exercise and NSAIDs",
      "Eight weeks of home stretching plus meloxicam has not changed her symptoms.",
    ],
    [
      N,
      "Four to six weeks of failed conservative care including exercise and NSAIDs",
      "Plan: meloxicam 15 mg daily, home exercise handout given, recheck 4 wks.",
    ],
    [
      D,
      "Plan for evidence-based activity afterwards",
      "If blocks are positive proceed to RFA followed by a core strengthening program with PT.",
    ],
    [
      A,
      "x: IV sedation or opioids as part of the test",
      "The blocks will be done with local anesthetic only, without sedation.",
    ],
  ),
  ...of(
    "Spinal cord stimulator trial",
    { region: "low back" },
    [
      D,
      "Failed back surgery syndrome or CRPS documented",
      "IMP: Postlaminectomy syndrome, lumbar, s/p L4-S1 fusion 2011.",
    ],
    [
      D,
      "Psychological clearance obtained",
      "Dr. Marchetti (Psy.D.) saw patient 3/30/15; in his opinion she is an appropriate candidate for neuromodulation.",
    ],
    [A, "Psychological clearance obtained", "Psychological evaluation has not been obtained as of this visit."],
    [
      N,
      "Psychological clearance obtained",
      "Patient appears anxious about the procedure. Refer for psych eval prior to trial.",
    ],
    [
      D,
      "Less invasive procedures have failed or are contraindicated",
      "Repeat ESIs, SI injection and RF ablation all gave only brief relief.",
    ],
  ),
  ...of(
    "Tramadol 50 mg #90",
    {},
    [
      D,
      "First-line analgesic tried",
      "Has used acetaminophen and naproxen in the past, both without adequate control.",
    ],
    [D, "Functional improvement recorded", "With Ultram he cooks dinner, walks the dog twice daily and works 6 hours."],
    [
      D,
      "x: Seizure risk or serotonergic combination not addressed",
      "Meds: Ultram 50 tid, Zoloft 100, trazodone 50. No discussion of interactions.",
    ],
    [N, "Functional improvement recorded", "Ultram 50 mg: takes 3/day. Pain 6/10. Norco d/c'd."],
    [
      D,
      "Four As documented",
      "Analgesia: 8 to 4. ADLs: independent in self care. Adverse: none. Aberrant: none, CURES ok.",
    ],
    [D, "Screening and CURES", "CURES reviewed 5/1/15. SOAPP-R score 7."],
    [A, "Screening and CURES", "CURES was not checked and no risk tool was used."],
  ),
  ...of(
    "Total knee arthroplasty, left",
    { region: "knee", side: "left" },
    [
      D,
      "Osteoarthritis on standing radiographs",
      "WB films L knee: medial compartment obliterated, subchondral sclerosis, osteophytes, KL IV.",
    ],
    [D, "Body mass index under 40", "Ht 5'6\" Wt 198 BMI 32.0"],
    [A, "Body mass index under 40", "Morbid obesity, BMI = 43.2 today."],
    [D, "Age over 50", "This 63-year-old warehouse foreman presents with bilateral knee pain."],
    [
      D,
      "Conservative care failed: exercise, medication and injection",
      "She's been through land and pool PT, Celebrex, two cortisone shots and a Synvisc series; nothing touches the pain any longer.",
    ],
    [D, "Night-time joint pain", "Pain wakes her two or three times nightly."],
    [
      N,
      "Night-time joint pain",
      "Pain with stairs and prolonged standing. Sleeps well with a pillow between the knees.",
    ],
    [A, "Night-time joint pain", "Denies rest pain or night pain in the left knee."],
  ),
  ...of(
    "Cognitive behavioral therapy, 6 sessions",
    {},
    [
      D,
      "Psychological condition affecting recovery",
      "Reports crying spells, poor concentration and loss of interest since the accident. BDI-II = 31.",
    ],
    [N, "Psychological condition affecting recovery", "Mood and affect appropriate. Alert and oriented x3."],
    [
      D,
      "Lack of progress from physical medicine alone after about four weeks",
      "After 10 PT visits over 5 weeks there has been little headway; therapist notes fear of bending.",
    ],
    [
      D,
      "Evidence of objective functional improvement from earlier sessions",
      "CBT 4 completed: BAI 28 -> 15, driving again, attends his daughter's games.",
    ],
  ),
  ...of(
    "Custom orthotics, bilateral",
    { region: "foot" },
    [
      D,
      "Plantar fasciitis or metatarsalgia diagnosed",
      "First-step heel pain AM x 5 mo, TTP medial calcaneal tubercle, windlass +. A: plantar fasciitis R>L",
    ],
    [N, "Plantar fasciitis or metatarsalgia diagnosed", "Ankle sprain, lateral. Wants inserts for her work boots."],
  ),
  ...of(
    "Topical compound cream (flurbiprofen, lidocaine, menthol)",
    {},
    [
      D,
      "Oral medication not tolerated or contraindicated",
      "GERD flares each time she takes oral anti-inflammatories, prefers to avoid pills.",
    ],
    [
      N,
      "Oral medication not tolerated or contraindicated",
      "Rx: compounded cream to affected area BID. Continue Naproxen.",
    ],
    [
      D,
      "Neuropathic pain with failed antidepressant and anticonvulsant trials documented",
      "Diabetic-type burning feet. Neurontin no benefit, Cymbalta stopped for nausea without relief.",
    ],
  ),
  ...of(
    "Repeat MRI lumbar spine",
    { region: "low back" },
    [
      D,
      "Significant change in symptoms or findings since the last study",
      "Since the 2012 MRI he has developed new left foot drop and worsening numbness.",
    ],
    [
      A,
      "Significant change in symptoms or findings since the last study",
      "Symptoms and exam are unchanged compared with last year.",
    ],
    [N, "Red flag, trauma with deficit, or prior surgery", "LBP 6/10 w/ stiffness. SLR neg."],
    [D, "Red flag, trauma with deficit, or prior surgery", "PSH: L4-5 laminotomy 2009."],
    [
      A,
      "x: Routine repeat without significant change in symptoms or findings",
      "He has marked progression of weakness, 3/5 now vs 5/5 in January.",
    ],
  ),
];
