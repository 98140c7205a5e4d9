import type { DocumentKind } from "../../src/vocabulary.ts";

/** A document of a made-up packet: its pages, and what it is. No person in it exists. */
export type PacketDocument = { kind: DocumentKind; date: string; pages: string[] };

const doc = (kind: DocumentKind, date: string, ...pages: string[]): PacketDocument => ({ kind, date, pages });

/** Documents of one worker with their own page counts, as an office keeps them. */
export const COUNTED: PacketDocument[] = [
  doc(
    "first-report",
    "2016-03-04",
    "STATE OF CALIFORNIA\nDOCTOR'S FIRST REPORT OF OCCUPATIONAL INJURY OR ILLNESS          Page 1 of 2\nDate of first exam: 03/04/2016   DATE AND HOUR OF INJURY 03/02/2016\nPatient: Quarles, Delphine\nFell from a loading dock on the right shoulder.",
    "Quarles, Delphine                                     Page 2 of 2\n18. OBJECTIVE FINDINGS\nAbduction 90, painful arc.\nDiagnosis: right shoulder strain.\n                     H. Imamura, MD",
  ),
  doc(
    "progress-report",
    "2016-03-25",
    "PRIMARY TREATING PHYSICIAN'S PROGRESS REPORT (PR-2)   Page 1 of 2\nPatient: Quarles, Delphine   DOI 03/02/2016   Date of exam: 03/25/2016\nSubjective: pain 6/10 overhead.\nObjective: abduction 100.",
    "Page 2 of 2\nAssessment: shoulder strain, rule out cuff tear.\nPlan: MRI right shoulder, therapy 2x4.\nH. Imamura, MD",
  ),
  doc(
    "imaging",
    "2016-04-08",
    "BAY DELTA RADIOLOGY\nMRI RIGHT SHOULDER WITHOUT CONTRAST\nPatient: QUARLES, DELPHINE  Exam date: 04/08/2016\nFINDINGS: partial tear of the supraspinatus.\nIMPRESSION: partial thickness tear.\nElectronically signed by R. Adeyemi, MD   1 of 1",
  ),
  doc(
    "therapy-notes",
    "2016-04-18",
    "TIDEWATER PHYSICAL THERAPY      Quarles, Delphine      Auth 8 visits\n04/18/2016  1/8  Eval. Flexion 110. Pain 6.\n04/20/2016  2/8  Bands, pulleys.\n04/25/2016  3/8  Less stiff.\np1",
    "TIDEWATER PT   Quarles   p2\n05/02/2016  5/8  Flexion 125.\n05/09/2016  7/8  Plateau.\n05/11/2016  8/8  D/C to home program.\n                 B. Lindholm, PT",
  ),
  doc(
    "progress-report",
    "2016-05-20",
    "PRIMARY TREATING PHYSICIAN'S PROGRESS REPORT (PR-2)   Page 1 of 2\nPatient: Quarles, Delphine   DOI 03/02/2016   Date of exam: 05/20/2016\nSubjective: pain 5/10, therapy helped some.\nObjective: abduction 120.",
    "Page 2 of 2\nPlan: orthopedic consultation, one subacromial injection.\nH. Imamura, MD",
  ),
  doc(
    "consultation",
    "2016-06-14",
    "NORTHGATE ORTHOPAEDIC ASSOCIATES\nORTHOPEDIC CONSULTATION                       Page 1 of 3\nDate of consultation: 06/14/2016\nRE: Delphine Quarles   DOI 03/02/2016\nThank you for asking me to see this warehouse clerk.",
    "NORTHGATE ORTHOPAEDIC ASSOCIATES                Page 2 of 3\nExamination: Hawkins positive. Strength 4/5.\nReview of records: MRI of 04/08/2016.",
    "NORTHGATE ORTHOPAEDIC ASSOCIATES                Page 3 of 3\nOpinion: arthroscopic decompression.\nP. Wetherall, MD",
  ),
  doc(
    "rfa",
    "2016-06-16",
    "STATE OF CALIFORNIA\nREQUEST FOR AUTHORIZATION     DWC Form RFA\n[x] New Request\nEmployee: Quarles, Delphine  DOI 03/02/2016\nArthroscopic subacromial decompression, right shoulder  CPT 29826\nP. Wetherall, MD  06/16/2016",
  ),
  doc(
    "ur-denial",
    "2016-06-24",
    "HOLLOW CREEK CLAIMS SERVICES\nUtilization Review Department\nJune 24, 2016\nP. Wetherall, MD\nNOTICE OF NON-CERTIFICATION\nRFA received 06/17/2016. Records reviewed: consultation 06/14/2016.\nPage 1 of 2",
    "Arthroscopic decompression: not certified. Conservative care of three months is not shown.\nYou may ask for independent medical review within 30 days.\nPage 2 of 2",
  ),
  doc(
    "laboratory",
    "2016-06-20",
    "COASTAL CLINICAL LABORATORIES\nLABORATORY REPORT\nPatient: QUARLES, DELPHINE   Collected 06/20/2016   Reported 06/21/2016\nHemoglobin 13.1   Glucose 96\nPage 1 of 1",
  ),
  doc(
    "imr-application",
    "2016-07-06",
    "APPLICATION FOR INDEPENDENT MEDICAL REVIEW      DWC FORM IMR\nEmployee: Quarles, Delphine   DOI 03/02/2016\nUR determination dated 06/24/2016\nArthroscopic subacromial decompression, right shoulder\nSigned: D. Quarles   07/06/2016",
  ),
];

/** Documents without any page counts: letterheads, titles and dates must do, and one page is a scan. */
export const UNCOUNTED: PacketDocument[] = [
  doc(
    "progress-report",
    "2018-01-09",
    "PINE HOLLOW URGENT CARE\nClinic Note\nPatient: Oster, Lennart    DOB 05/05/1980\nDate of visit: 01/09/2018\nTwisted left knee stepping off a truck. Swelling. X-ray negative.\nT. Nakagawa, PA-C",
  ),
  doc(
    "progress-report",
    "2018-01-23",
    "PINE HOLLOW URGENT CARE\nClinic Note\nPatient: Oster, Lennart    DOB 05/05/1980\nDate of visit: 01/23/2018\nStill locks twice a day. Refer to orthopedics.",
    "Plan: brace, ibuprofen 600 mg, MRI left knee.\nModified duty, no kneeling.\nT. Nakagawa, PA-C",
  ),
  doc(
    "imaging",
    "2018-02-02",
    "VALLEY CREST IMAGING CENTER\nMRI LEFT KNEE WITHOUT CONTRAST\nPatient: OSTER, LENNART\nExam: 02/02/2018   Referring: T. Nakagawa, PA-C\nBucket handle tear of the medial meniscus.\nS. Obuya, MD",
  ),
  doc(
    "imaging",
    "2018-02-02",
    "VALLEY CREST IMAGING CENTER\nX-RAY LEFT KNEE THREE VIEWS\nPatient: OSTER, LENNART\nExam: 02/02/2018   Referring: T. Nakagawa, PA-C\nNo fracture.\nS. Obuya, MD",
  ),
  doc(
    "operative-report",
    "2018-03-15",
    "GRANITE BAY SURGERY CENTER\nOPERATIVE REPORT\nPatient: OSTER, LENNART\nDate of surgery: 03/15/2018    Surgeon: V. Marchetti, MD\nProcedure: partial medial meniscectomy, left knee.",
    "Description: Portals were made and the torn part of the meniscus was trimmed to a stable rim.\nThe joint was rinsed and the portals were closed.\nV. Marchetti, MD",
    "",
  ),
  doc(
    "therapy-notes",
    "2018-04-02",
    "STRIDE PHYSICAL THERAPY\nPHYSICAL THERAPY DAILY NOTES\nPatient: Oster, Lennart\n04/02/2018 Eval after meniscectomy. Flexion 95.\n04/05/2018 Bike, quad sets.",
    "STRIDE PHYSICAL THERAPY\n04/09/2018 Flexion 110.\n04/12/2018 Stairs with rail.\n04/16/2018 Kneeling still sore.\nW. Aldous, DPT",
  ),
  doc(
    "equipment",
    "2018-03-16",
    "HARBOR HOME MEDICAL EQUIPMENT\nDelivery ticket\nCustomer: Oster, Lennart   Date 03/16/2018\nCold therapy unit, left knee, 7 days.",
  ),
  doc(
    "other",
    "2018-05-01",
    "GRANITE BAY ORTHOPEDICS\nMay 1, 2018\nTo: Utilization Review, Merrow Insurance\nRE: Lennart Oster\nI ask that you approve six more visits of therapy. He cannot kneel, which his work as a tiler demands.",
    "Please call me if you need anything else.\nV. Marchetti, MD",
  ),
  doc(
    "ur-denial",
    "2018-05-08",
    "MERROW INSURANCE COMPANY\nUTILIZATION REVIEW DETERMINATION\nMay 8, 2018\nRe: Lennart Oster\nRequest received 05/02/2018. Six further visits of physical therapy are denied.",
    "The guidelines allow 12 visits over 12 weeks after a meniscectomy and 12 were used.\nHow to dispute this decision: the enclosed application for independent medical review must be received within 30 days.",
  ),
  doc(
    "imr-application",
    "2018-05-21",
    "DWC FORM IMR\nAPPLICATION FOR INDEPENDENT MEDICAL REVIEW\nEmployee: Oster, Lennart\nDate of UR determination: 05/08/2018\nPhysical therapy, 6 visits, left knee\nSignature: L. Oster   Date 05/21/2018",
  ),
];

/** The packet as one file; `stamp` prints the packet's own count on each page, `fax` a fax header. */
export function packetPages(packet: PacketDocument[], options: { stamp?: boolean; fax?: boolean } = {}) {
  const texts = packet.flatMap((document) => document.pages);
  return texts.map((text, at) => {
    const head = options.fax
      ? `07/10/2018 09:12   FAX 707 555 0100   RECORDS DESK   P.${at + 1}/${texts.length}\n\n`
      : "";
    const foot = options.stamp ? `\n\nPage ${at + 1} of ${texts.length}` : "";
    const page = text === "" ? "" : `${head}${text}${foot}`;
    return { number: at + 1, text: page, readable: page !== "" };
  });
}
