import type { Criterion } from "../../vocabulary.ts";

const all = (...texts: string[]): Criterion => ({
  kind: "allOf",
  id: "g",
  of: texts.map((text, at) => ({ kind: "leaf", id: `g${at + 1}`, text })),
});

/**
 * What reviewers ask of common treatments where the edition in force is in the library by its dates only (the ACOEM chapters
 * adopted from 2017-12-01 on are licensed). General clinical conditions in own words, not a guideline's text.
 */
const GENERAL: [RegExp, Criterion][] = [
  [
    /functional restoration|multidisciplinary|interdisciplinary|\bfrp\b/i,
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
    /home health|home care|\bhha\b/i,
    all(
      "Confined to the home",
      "Skilled nursing or medical care needed at home",
      "Help with bathing, dressing or personal care needed",
      "Home assessment of what is needed, by whom and for how long",
    ),
  ],
  [
    /h-?wave|\btens\b|interferential|stimulator|neuromuscular/i,
    all(
      "Home trial of one month with recorded use, pain and function",
      "Failure of TENS",
      "Less medication or better function with the device",
      "Physical therapy and medication tried",
    ),
  ],
  [
    /physical therap|physiotherap|occupational therap|chiropract|manipulat|\bpt\b/i,
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
    /epidural|\besi\b|transforaminal/i,
    all(
      "Radiculopathy on examination",
      "Imaging or electrodiagnostic corroboration",
      "Physical methods and exercise have failed",
      "NSAIDs and muscle relaxants have failed",
    ),
  ],
  [
    /\bemg\b|\bnc[vs]\b|nerve conduction/i,
    all("Symptoms of a nerve for more than four weeks", "Neurologic dysfunction in doubt on examination"),
  ],
  [
    /\bmri\b|\bct\b|magnetic/i,
    all("Neurologic deficit or red flag on examination", "Conservative care for at least six weeks has failed"),
  ],
  [
    /norco|hydrocodone|oxycodone|percocet|morphine|tramadol|ultram|opioid|nucynta|tapentadol|methadone|fentanyl/i,
    all(
      "Pain reduced with the opioid",
      "Function improved with the opioid",
      "Urine drug test or CURES report reviewed",
      "Opioid agreement",
      "Non-opioid treatment tried",
    ),
  ],
  [
    /naproxen|ibuprofen|nsaid|diclofenac|meloxicam|etodolac|celecoxib|celebrex/i,
    all("Painful condition for which an anti-inflammatory is used", "Benefit from the drug in pain or function"),
  ],
  [/omeprazole|pantoprazole|prilosec|protonix|nexium/i, all("NSAID use", "Gastrointestinal risk factor or dyspepsia")],
  [
    /flexeril|cyclobenzaprine|soma|carisoprodol|tizanidine|zanaflex|methocarbamol|robaxin|baclofen|orphenadrine|norflex/i,
    all("Acute muscle spasm on examination", "Use limited to two to three weeks"),
  ],
  [
    /gabapentin|neurontin|lyrica|pregabalin/i,
    all("Neuropathic pain", "Measured change in pain or function with the drug"),
  ],
  [
    /duloxetine|cymbalta|venlafaxine|amitriptyline|nortriptyline/i,
    all("Neuropathic or chronic pain or depression", "Benefit from the drug in pain, function or mood"),
  ],
  [/injection|block|ablation/i, all("Diagnosis for which the injection is used", "Conservative care has failed")],
];

/** General conditions for a request, or nothing where none are kept. Ids begin with `g`. */
export function findGeneralCriteria(request: string): Criterion | undefined {
  return GENERAL.find(([pattern]) => pattern.test(request))?.[1];
}
