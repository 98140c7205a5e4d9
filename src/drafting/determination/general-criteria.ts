import type { Criterion } from "../../vocabulary.ts";

type Wanted = string | { oneOf: string[] } | { unless: string };

/** The tree of conditions that are all asked for; "oneOf" is met by any of its members, "unless" bars when it is documented. */
function all(...wanted: Wanted[]): Criterion {
  const of = wanted.map((one, at): Criterion => {
    const id = `g${at + 1}`;
    if (typeof one === "string") return { kind: "leaf", id, text: one };
    if ("unless" in one) return { kind: "exclusion", id, text: one.unless };
    return { kind: "anyOf", id, of: one.oneOf.map((text, nr) => ({ kind: "leaf", id: `${id}-${nr + 1}`, text })) };
  });
  return { kind: "allOf", id: "g", of };
}

/** The tree of several ways, each with conditions that are all asked for. */
function either(...ways: string[][]): Criterion {
  const of = ways.map(
    (texts, way): Criterion => ({
      ...{ kind: "allOf", id: `g${way + 1}` },
      of: texts.map((text, nr) => ({ kind: "leaf", id: `g${way + 1}-${nr + 1}`, text })),
    }),
  );
  return { kind: "anyOf", id: "g", of };
}

const CONSERVATIVE = "Conservative care has been tried and failed";

/** Programs, care at home and what belongs to neither a drug nor a procedure. */
const PROGRAMS: [RegExp, Criterion][] = [
  [
    /functional restoration|multidisciplinary|interdisciplinary|\bfrp\b|pain (?:rehabilitation )?program/i,
    all(
      "Multidisciplinary evaluation with baseline functional testing",
      "Earlier treatment has failed and nothing else is likely to help",
      "Loss of ability to function independently because of pain",
      "Not a candidate for surgery or other clearly warranted treatment",
      "Motivation to change",
      "Negative predictors of success addressed",
    ),
  ],
  [
    /home health|home care|\bhha\b|caregiver|attendant care/i,
    all(
      "Confined to the home",
      "Skilled nursing or medical care needed at home",
      "Help with bathing, dressing or personal care needed",
      "Home assessment of what is needed, by whom and for how long",
      { unless: "Household tasks are the only help asked for" },
    ),
  ],
  [
    /functional capacity|\bfce\b/i,
    all(
      "Attempts to return to work have failed, or reports on what the worker can do conflict",
      "Close to maximum medical improvement",
      "The job and its demands are described",
    ),
  ],
  [
    /work (?:condition|harden)/i,
    all(
      "Adequate trial of physical or occupational therapy, with improvement followed by a plateau",
      "Functional limits that keep the worker from meeting the demands of the job",
      "A job to return to, agreed with the employer",
      "Not a candidate for surgery or other clearly warranted treatment",
    ),
  ],
  [
    /\bgym\b|health club|\bpool (?:membership|access)/i,
    all(
      "A home exercise program with reassessment and revision has not been effective",
      "Need for equipment that a home does not have",
      "Exercise is supervised and reported by medical professionals",
    ),
  ],
  [
    /weight (?:loss|management|reduction)|bariatric/i,
    all("Body mass index or weight on record", "Own attempts at diet and exercise have failed"),
  ],
  [
    /transport/i,
    all("Unable to drive or to use public transport", "Nobody else can bring the worker to the appointments"),
  ],
  [
    /psycho(?:logical|metric|social)? ?(?:testing|evaluat\w*|assessment|consult\w*)|psychiatric (?:evaluat\w*|consult\w*)/i,
    all("Depression, anxiety or other psychological symptoms", "Recovery is delayed"),
  ],
  [
    /psycho|cognitive behav|\bcbt\b|behavio(?:u)?ral|biofeedback|counsel/i,
    all("Psychological diagnosis or symptoms", "Psychological evaluation", {
      oneOf: ["First course of psychotherapy", "Functional improvement with earlier sessions"],
    }),
  ],
  [
    /sleep (?:study|medicine|consult\w*|evaluat\w*)|polysomnogra/i,
    either(
      // Suspected sleep apnea is studied at once; insomnia after other care.
      ["Excessive daytime sleepiness", "Snoring or witnessed pauses of breathing"],
      [
        "Insomnia of at least six months",
        "Unresponsive to sleep hygiene and sleep medication",
        "Psychiatric cause of the sleep disorder excluded",
      ],
    ),
  ],
];

const DEVICES: [RegExp, Criterion][] = [
  [
    /spinal cord stim|\bscs\b|dorsal column/i,
    all(
      "Failed back surgery, complex regional pain syndrome or other neuropathic pain",
      "Less invasive treatment has failed",
      "Psychological clearance before the trial",
      {
        oneOf: [
          "The request is for a trial",
          "At least 50 percent relief in the trial with less medication or better function",
        ],
      },
    ),
  ],
  [/bone (?:growth )?stim/i, all("Risk factor for failed fusion or a fracture that has not healed")],
  [
    /h-?wave|\btens\b|interferential|stimulator|neuromuscular|electrical stim/i,
    all(
      "Home trial of one month with recorded use, pain and function",
      "Failure of TENS",
      "Less medication or better function with the device",
      "Physical therapy and medication tried",
    ),
  ],
  [
    /cryo|cold therapy|ice machine|cold compression|game ?ready|vascutherm|polar care/i,
    all(
      "Use follows surgery",
      "Use does not go beyond seven days after surgery",
      "A reason why ordinary cold packs do not suffice",
    ),
  ],
  [
    /\b(?:hot|heat)\b.*\b(?:pack|unit|pad)|thermophore/i,
    all("Acute or subacute pain", "A reason why ordinary hot packs do not suffice"),
  ],
  [/traction|decompression table/i, all("Radicular neck or arm pain", CONSERVATIVE)],
  [
    /lumbar (?:support|brace|orthos)|back brace|\blso\b|corset/i,
    all({ oneOf: ["Compression fracture", "Spondylolisthesis or instability", "Treatment after spinal fusion"] }),
  ],
  [
    /\bbrac(?:e|ing)|splint|orthos[ie]s|orthotic|\bboot|insole/i,
    all("Tendinitis, nerve entrapment, sprain, instability, fracture or arthritis for which the support is used"),
  ],
  [
    /\bwalker|\bcane\b|crutch|wheelchair|scooter/i,
    all("Impaired gait, balance or mobility on examination", "A lesser walking aid does not suffice"),
  ],
  [
    /hospital bed|mattress|recliner/i,
    all("Spinal cord injury or pressure ulcers", "Positioning that an ordinary bed does not allow"),
  ],
  [
    /shower chair|grab bar|commode|raised toilet|bath (?:bench|chair)|\bdme\b|durable medical/i,
    all("Medical need beyond comfort and convenience", "Impaired mobility or balance on examination"),
  ],
];

const CARE: [RegExp, Criterion][] = [
  [
    /aquatic|pool therapy/i,
    all(
      "A condition for which reduced weight bearing is desirable",
      { oneOf: ["First course of aquatic therapy", "Functional improvement with earlier visits"] },
      "Home exercise program taught",
    ),
  ],
  [
    /massage|myofascial release/i,
    all("Exercise or active treatment alongside", {
      oneOf: ["First course of massage", "Functional improvement with earlier massage"],
    }),
  ],
  [
    /physical therap|physiotherap|occupational therap|chiropract|manipulat\w+\b(?! under)|\bpt\b|\bot\b|hand therap/i,
    all(
      "Functional deficit that needs supervised therapy",
      "Functional improvement with earlier visits",
      "Home exercise program taught",
    ),
  ],
  [
    /acupuncture/i,
    all(
      "Chronic or subacute pain",
      "Functional improvement with earlier acupuncture",
      "Active exercise program alongside",
    ),
  ],
  [
    /shock ?wave|\beswt\b/i,
    all(
      { oneOf: ["Calcific tendinitis", "Plantar fasciitis"] },
      "At least six months of conservative care have failed",
    ),
  ],
];

const INJECTIONS: [RegExp, Criterion][] = [
  [
    /epidural|\besi\b|transforaminal|selective nerve root/i,
    all(
      "Radiculopathy on examination",
      "Imaging or electrodiagnostic corroboration",
      "Physical methods and exercise have failed",
      "NSAIDs and muscle relaxants have failed",
    ),
  ],
  [
    /radiofrequency|rhizotomy|neurotomy|ablation|\brfa?\b/i,
    all(
      "Diagnostic medial branch blocks gave at least 70 percent relief",
      "Facet-mediated pain without radiculopathy",
      CONSERVATIVE,
      "A plan of exercise or other conservative care alongside",
    ),
  ],
  [
    /medial branch|facet/i,
    all(
      "Axial pain with signs of facet joints on examination",
      CONSERVATIVE,
      { unless: "Radiculopathy on examination" },
      { unless: "Previous fusion at the level" },
    ),
  ],
  [
    /sacroiliac|\bsi joint|\bsij\b/i,
    all("At least three signs of sacroiliac pain on examination", "Other causes of pain addressed", CONSERVATIVE),
  ],
  [
    /trigger point/i,
    all(
      "Trigger points with twitch response and referred pain on palpation",
      "Symptoms for more than three months",
      "Stretching, physical therapy or medication have failed",
      { unless: "Radiculopathy on examination" },
    ),
  ],
  [
    /hyaluron|synvisc|orthovisc|supartz|euflexxa|viscosuppl|monovisc/i,
    all("Knee osteoarthritis", "Exercise, medication and a steroid injection have failed", {
      oneOf: ["First series of injections", "Relief for six months or more from the earlier series"],
    }),
  ],
  [/botulinum|botox/i, all("Cervical dystonia, spasticity or chronic migraine", CONSERVATIVE)],
  [
    /platelet|\bprp\b/i,
    all(
      "Tendinopathy or another diagnosis for which platelet-rich plasma is used",
      "Symptoms have lasted six months or longer",
      CONSERVATIVE,
    ),
  ],
  [
    /stellate|sympathetic block/i,
    all("Complex regional pain syndrome", "Physical therapy alongside", {
      oneOf: ["First block", "Relief and better function after the earlier block"],
    }),
  ],
  [
    /(?:cortico)?steroid|cortisone|kenalog|triamcinolone/i,
    all(
      "Tendinitis, bursitis, arthritis or nerve entrapment on examination",
      "Splinting, exercise or medication tried",
      {
        oneOf: ["First injection at this place", "Earlier injections gave lasting relief"],
      },
    ),
  ],
  [/injection|block/i, all("Diagnosis for which the injection is used", CONSERVATIVE)],
];

const SURGERY: [RegExp, Criterion][] = [
  [
    /fusion|arthrodesis/i,
    all(
      "Instability, spondylolisthesis or another cause for which fusion is done",
      "Imaging shows the condition that is treated",
      CONSERVATIVE,
      "Psychological screening before the procedure",
    ),
  ],
  [
    /laminectom|discectom|laminotom|foraminotom|lumbar decompression|microdecompression/i,
    all(
      "Radiculopathy or neurogenic claudication on examination",
      "Imaging shows nerve root compression at the same level",
      CONSERVATIVE,
    ),
  ],
  [
    /carpal tunnel release/i,
    all(
      "Symptoms and signs of carpal tunnel syndrome",
      "Electrodiagnostic testing shows carpal tunnel syndrome",
      "Splinting, medication or injection have failed",
    ),
  ],
  [
    /rotator cuff|acromioplasty|subacromial|shoulder arthroscop|arthroscop\w* (?:of )?(?:the )?(?:left |right )?shoulder|distal clavicle|mumford|\bslap\b/i,
    all(
      "Pain and weakness or loss of motion on examination",
      "Imaging shows a tear or impingement",
      "Three months or more of exercise, medication or injection have failed",
    ),
  ],
  [
    /meniscectom|knee arthroscop|arthroscop\w* (?:of )?(?:the )?(?:left |right )?knee|meniscus/i,
    all(
      "Mechanical symptoms such as locking or giving way",
      "Signs of a meniscal tear on examination",
      "MRI shows a meniscal tear",
      "Exercise and medication have failed",
      { unless: "Advanced osteoarthritis" },
    ),
  ],
  [
    /(?:knee|hip|shoulder) (?:replacement|arthroplasty)|total (?:knee|hip|shoulder)|\b(?:tka|tkr|tha|thr)\b/i,
    all(
      "Advanced arthritis on imaging",
      "Pain and loss of function in daily life",
      "Exercise, medication and injection have failed",
      "Body mass index under 40",
    ),
  ],
  [
    /surger|under ana?esthesia|arthroscop|repair|release|reconstruction|debridement|excision|decompression|removal/i,
    all("Imaging shows the condition that is treated", "Activity is limited by the condition", CONSERVATIVE),
  ],
];

const STUDIES: [RegExp, Criterion][] = [
  [
    /\bemg\b|\bnc[vs]\b|nerve conduction|electrodiagnos/i,
    all("Symptoms of a nerve for more than four weeks", "Neurologic dysfunction in doubt on examination"),
  ],
  [
    /\bmri\b|\bmra\b|\bct\b|magnetic|tomogra|arthrogram/i,
    all("Neurologic deficit or red flag on examination", "Conservative care for at least six weeks has failed"),
  ],
  [/x-?ray|radiogra/i, all("Red flag, injury or a change that a film would show")],
  [
    /urine|drug (?:screen|test)|\buds\b|\budt\b|toxicolog/i,
    all("The worker takes an opioid or another controlled drug", {
      oneOf: ["The risk of misuse is stated", "The last drug test was inconsistent", "No drug test in the past year"],
    }),
  ],
  [/genetic|cytokine|\bdna\b|pharmacogen/i, all("A result that would change treatment")],
];

const DRUGS: [RegExp, Criterion][] = [
  [
    /topical|\bcream|\bgel\b|ointment|patch|lotion|compound|lidoderm|lidocaine|terocin|capsaicin|menthol/i,
    all(
      "Neuropathic pain or arthritis of a joint that can be treated topically",
      "Oral medication failed or was not tolerated",
    ),
  ],
  [
    /norco|hydrocodone|oxycodone|percocet|oxycontin|morphine|tramadol|ultram|opioid|nucynta|tapentadol|methadone|fentanyl|hydromorphone|oxymorphone|codeine|buprenorphine|butrans/i,
    all(
      "Pain reduced with the opioid",
      "Function improved with the opioid",
      "Urine drug test or CURES report reviewed",
      "Opioid agreement",
      "Non-opioid treatment tried",
    ),
  ],
  [
    /naproxen|ibuprofen|nsaid|diclofenac|meloxicam|etodolac|celecoxib|celebrex|nabumetone|anaprox|naprosyn/i,
    all("Painful condition for which an anti-inflammatory is used", "Benefit from the drug in pain or function"),
  ],
  [
    /omeprazole|pantoprazole|prilosec|protonix|nexium|lansoprazole|famotidine|ranitidine/i,
    all("NSAID use", {
      oneOf: [
        "Dyspepsia or heartburn from the NSAID",
        "Age over 65",
        "History of ulcer or gastrointestinal bleeding",
        "Aspirin, a corticosteroid or an anticoagulant taken besides",
      ],
    }),
  ],
  [
    /flexeril|cyclobenzaprine|\bsoma\b|carisoprodol|tizanidine|zanaflex|methocarbamol|robaxin|baclofen|orphenadrine|norflex|metaxalone|skelaxin/i,
    all("Acute muscle spasm on examination", "Use limited to two to three weeks"),
  ],
  [
    /gabapentin|neurontin|lyrica|pregabalin|topiramate|topamax/i,
    all("Neuropathic pain", "Measured change in pain or function with the drug"),
  ],
  [
    /duloxetine|cymbalta|venlafaxine|amitriptyline|nortriptyline|trazodone|sertraline|zoloft|wellbutrin|bupropion/i,
    all("Neuropathic or chronic pain or depression", "Benefit from the drug in pain, function or mood"),
  ],
  [
    /zolpidem|ambien|lunesta|eszopiclone|sonata|restoril|temazepam|sedative|hypnotic/i,
    all("Insomnia on record", "Sleep hygiene or another treatment tried first", "Use limited to two to six weeks"),
  ],
  [
    /alprazolam|xanax|lorazepam|ativan|diazepam|valium|clonazepam|klonopin|benzodiazepine/i,
    all("Use limited to four weeks", "Diagnosis for which a benzodiazepine is used", {
      unless: "The drug is taken together with an opioid",
    }),
  ],
  [
    /ondansetron|zofran|antiemetic|promethazine/i,
    all({ oneOf: ["Nausea after surgery", "Nausea from chemotherapy or radiation"] }),
  ],
  [
    /docusate|colace|senna|senokot|laxative|stool softener|miralax|lubiprostone|amitiza/i,
    all({ oneOf: ["The worker takes an opioid", "Constipation on record"] }),
  ],
  [/sumatriptan|imitrex|triptan|fioricet|butalbital/i, all("Migraine or headache on record", "Benefit from the drug")],
  [
    /medical food|theramine|sentra|gabadone|glucosamine|chondroitin/i,
    all("A nutritional need or osteoarthritis of the knee"),
  ],
];

/**
 * What reviewers ask of common treatments where the edition in force is in the library by its dates only (the ACOEM chapters
 * adopted from 2017-12-01 on are licensed). General clinical conditions in own words, not a guideline's text. First match wins:
 * what is named after a body part before the drug or the procedure that it holds.
 */
const GENERAL: [RegExp, Criterion][] = [
  ...PROGRAMS,
  ...DEVICES,
  ...STUDIES,
  ...CARE,
  ...INJECTIONS,
  ...SURGERY,
  ...DRUGS,
];

/** General conditions for a request, or nothing where none are kept. Ids begin with `g`. */
export function findGeneralCriteria(request: string): Criterion | undefined {
  return GENERAL.find(([pattern]) => pattern.test(request))?.[1];
}
