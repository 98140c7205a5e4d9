import { of, type Passage } from "./passage.ts";

const D = "documented";
const A = "explicitly-absent";
const N = "not-documented";

/** Summaries that hold the reasons of a denial, plans and histories beside the record: none of them proves or disproves a condition. */
export const SET_12: Passage[] = [
  ...of(
    "Tramadol ER 100 mg #60",
    {},
    [
      N,
      "Meaningful improvement in pain",
      "The tramadol had been previously denied due to the patient not being documented to have failed a trial of naproxen.",
    ],
    [
      N,
      "Analgesia documented",
      "The rationale for denial of tramadol was that no relief of pain with naproxen was recorded.",
    ],
    [N, "Risk screening tool used", "She was seen for an evaluation. There is a history of an injury of 2/3/2016."],
    [D, "Risk screening tool used", "SOAPP-R was 6, low risk."],
  ),
  ...of(
    "CT scan of the neck",
    {},
    [
      N,
      "Conservative care has been tried and failed",
      "The request was non-certified on 3/1/2016 due to lack of deficits on examination; and lack of failure of conservative treatment and surgical plans.",
    ],
    [
      N,
      "Willingness to consider surgery",
      "The request was non-certified on 3/1/2016 due to lack of deficits on examination; and lack of failure of conservative treatment and surgical plans.",
    ],
    [
      D,
      "Conservative care has been tried and failed",
      "Six weeks of therapy and naproxen failed to relieve the neck pain.",
    ],
  ),
  ...of(
    "Medical clearance",
    {},
    [N, "Surgery approved", "No relevant surgical history was documented as contributory."],
    [N, "Surgery done", "The treatment plan included a left knee arthroscopy, medical clearance and therapy."],
    [D, "Surgery done", "She is three weeks status post left knee arthroscopy."],
  ),
  ...of(
    "Physical therapy 2 times a week for 6 weeks, low back",
    {},
    [N, "Goals of the treatment are stated", "He has been instructed to remain off work until 11-24-2016."],
    [N, "Goals of the treatment are stated", "He is able to return to work with restrictions."],
    [D, "Goals of the treatment are stated", "Therapy goals: lift 50 lb, sit one hour."],
    [N, "A flare or new injury since the last course", "The same, unchanged 15-pound lifting limitation was imposed."],
    [A, "A flare or new injury since the last course", "Symptoms are unchanged since the last visit."],
    [N, "Conservative care has been tried and failed", "Pain persists. He reportedly began physical therapy."],
  ),
  ...of(
    "Trigger point injections, neck",
    { region: "neck" },
    [
      N,
      "x: Radiculopathy present by examination, imaging or neurologic testing",
      "She had a C5-6 fusion on\n3/13/2012. On 7/16/2013 x-rays show a solid fusion. No radiculopathy.",
    ],
    [
      D,
      "x: Radiculopathy present by examination, imaging or neurologic testing",
      "Sensation is decreased over the left C6 dermatome and the left biceps reflex is absent.",
    ],
  ),
  ...of("AneCream 4 % #30", {}, [
    D,
    "x: Lidocaine in ointment, cream or gel form",
    "AneCream 4 % was applied to the wrist twice a day.",
  ]),
  ...of(
    "Left sacroiliac joint injection, fluoroscopy",
    {},
    [D, "First sacroiliac injection", "She has not had an injection into either sacroiliac joint."],
    [D, "History suggests sacroiliac pain", "Pain in the left buttock; she points to the PSIS with one finger."],
    [N, "x: Same day as facet injection", "Medial branch blocks in October 2013 were negative."],
    [A, "x: Same day as facet injection", "Nothing else is injected on that day."],
    [N, "x: Multiple sclerosis", "There is light sclerosis of the left joint."],
  ),
  ...of(
    "Urine drug test",
    {},
    [
      "conflicting",
      "Patient takes opioids or another controlled drug",
      [
        {
          text: "Stopped tramadol in February, nausea. Meds list: ibuprofen 600 tid, tramadol 50 bid.",
          date: "2015-02-10",
        },
        { text: "Medications: ibuprofen 600 tid, tramadol 50 bid.", date: "2015-05-20" },
      ],
    ],
    [
      D,
      "Patient takes opioids or another controlled drug",
      [
        { text: "Ibuprofen 600 tid, tramadol 50 bid.", date: "2015-02-10" },
        { text: "Medications: ibuprofen 600 tid, tramadol 50 bid.", date: "2015-05-20" },
      ],
    ],
  ),
];
