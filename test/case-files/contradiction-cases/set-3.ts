/** Files written after the rules and before their last changes, to tell how unseen ones fare. Format: see case-file.ts. */
export const SET_3 = String.raw`
## 61 narrative AME, sex and age
@ consultation 2016-05-12
AGREED MEDICAL EVALUATION IN ORTHOPAEDICS
I had the opportunity to examine Ms. Ferrara on May 12, 2016. She is a 61-year-old cook, born on March 3, 1955, who slipped on a wet floor on August 20, 2014 and landed on her left hip.
Since the accident the applicant has been treated with anti-inflammatories and twelve visits of physiotherapy.
He states that sitting for longer than thirty minutes is not tolerated.
MRI of the left hip, September 30, 2014, is said to show a labral tear.
@ ur-denial 2016-06-07
NOTICE OF NON-CERTIFICATION
Patient is a 71 year old female with a date of injury of 08/20/2014.
Requested: Left hip arthroscopy. Non-certified.
! sex | He states that sitting | Ms\. Ferrara|She is a 61|female
! age | 71 year old | 61|1955

## 62 EHR template, allergy list and prescription
@ progress-report 2016-09-21
ENCOUNTER SUMMARY
Allergies / Adverse reactions: MORPHINE - respiratory depression; LATEX
Vitals: BP 118/72 | HR 70 | Ht 5 ft 8 in | Wt 190 lbs | BMI 28.9
Chief complaint: low back pain with left leg symptoms, 7/10
Assessment and plan
#1 Lumbar radiculopathy M54.16: MS Contin 15 mg 1 tablet every 12 hours, dispense 60.
#2 Insomnia G47.00: sleep hygiene.
@ progress-report 2016-10-19
Allergies / Adverse reactions: MORPHINE - respiratory depression; LATEX
Vitals: BP 121/70 | HR 72 | Ht 5 ft 8 in | Wt 188 lbs | BMI 28.6
MS Contin stopped at last visit by phone because of the allergy. Now on gabapentin 300 mg tid.
! allergy | MS Contin 15 | MORPHINE

## 63 pump of the dose over months, no contradiction
@ progress-report 2014-03-05
Plan: Start Cymbalta 30 mg qd #30. Continue Norco 10/325 q6h prn #120.
@ progress-report 2014-04-02
Doing better. Cymbalta 60 mg qd #30. Norco 10/325 q8h prn #90 - weaning.
@ progress-report 2014-05-07
Cymbalta 60 mg qd #30. Norco 5/325 q8h prn #90.
@ ur-denial 2014-05-19
Norco 5/325 mg #90: MODIFIED to #45 for weaning. Cymbalta 60 mg #30: CERTIFIED.

## 64 levels, RFA and plan
@ consultation 2015-10-14
INTERVENTIONAL PAIN CONSULTATION
Axial low back pain without leg symptoms. Facet loading positive at L4-5 and L5-S1 bilaterally.
Recommend diagnostic medial branch blocks at L4-5 and L5-S1, bilateral.
@ rfa 2015-10-15
DWC Form RFA
Bilateral medial branch blocks L2-3 and L3-4
@ ur-denial 2015-10-26
Bilateral medial branch blocks L2-3 and L3-4: not certified.
! level | L4-5 and L5-S1 | L2-3 and L3-4

## 65 shoulder surgery, therapy start before surgery, other date
@ operative-report 2014-12-11
OPERATIVE NOTE
Date of procedure: December 11, 2014
Postoperative diagnosis: Right shoulder SLAP tear
Operation performed: Right shoulder arthroscopy with SLAP repair
@ progress-report 2015-02-05
The patient underwent right shoulder SLAP repair on 11/11/2014. Sling discontinued. Elevation 110.
Work status: temporarily totally disabled through 03/05/2015.
@ therapy-notes 2015-02-20
R shoulder s/p SLAP repair 12/11/14. Visit 5 of 12. Elevation 125.
! date | 11/11/2014|2014-11-11 | 2014-12-11|December 11|12/11/14

## 66 no injection, ESI in UR's own table; therapy denied
@ progress-report 2015-06-03
Patient has failed conservative care. He has never had an epidural injection. He attended 10 sessions of PT in 2014.
@ consultation 2015-01-28
PROCEDURE: I reviewed the 11/2014 injection. He received a left L5-S1 epidural on 11/19/2014 with 30% relief for one week.
@ ur-denial 2015-06-17
Left L5-S1 epidural steroid injection: NOT CERTIFIED. There has been no physical therapy.
! treatment-history | never had an epidural | 11/19/2014
! therapy-history | no physical therapy | 10 sessions of PT

## 67 MRI knee, meniscus, by UR
@ imaging 2016-03-15
MRI LEFT KNEE
IMPRESSION:
1. Complex tear of the posterior horn and body of the medial meniscus.
2. Lateral meniscus intact. ACL and PCL intact.
3. Grade 2 chondromalacia of the patella.
@ progress-report 2016-03-29
MRI of the left knee from 3/15/16 demonstrates a complex medial meniscus tear and a tear of the ACL.
Plan: Left knee arthroscopy with ACL reconstruction.
@ ur-denial 2016-04-11
MRI left knee 03/15/2016: medial meniscus tear, ligaments intact.
Left knee arthroscopy with ACL reconstruction: NOT CERTIFIED
! imaging | tear of the ACL | intact

## 68 clean chart with many changes
@ first-report 2015-08-10
DOI 08/07/2015. 36 yo RHD male carpenter, fell 6 feet, right wrist and low back. PMH: asthma. PSH: tonsillectomy as a child. Meds: albuterol prn. NKDA.
Right wrist swollen, snuffbox tender. Left wrist normal. X-ray right wrist: no fracture. Rx naproxen 500 mg bid #60. Thumb spica. Off work until 08/17/2015.
@ imaging 2015-09-04
MRI right wrist. Impression: Nondisplaced scaphoid waist fracture. TFCC intact.
@ progress-report 2015-09-09
MRI of 09/04/2015 shows a scaphoid fracture that the initial x-ray did not show. Cast applied. Modified duty, no use of right hand. Naproxen upset the stomach, stopped. Tylenol prn.
@ therapy-notes 2015-11-20
Visit 1: right wrist extension 30, left 70. Grip R 12 kg, L 44 kg. He is right handed.
@ progress-report 2016-01-06
Fracture healed. Full duty as of today. Right grip 36 kg. Completed 8 of 12 therapy visits.

## 69 work status and driving
@ progress-report 2016-02-22
Work Status:
( ) Return to full duty
(X) TTD - remain off work for 6 weeks
( ) Modified duty
@ other 2016-02-22
EMPLOYER RETURN TO WORK NOTICE: The above patient was seen on 2/22/2016 and is released to regular work without restrictions as of 2/23/2016.
! work-status | regular work | TTD|off work

## 70 quantities, tablets a day
@ progress-report 2014-06-18
Medications dispensed today: Prilosec 20 mg one twice daily for 30 days, #90; Anaprox DS 550 mg one twice daily for 30 days, #60.
@ rfa 2014-06-19
DWC Form RFA
Prilosec 20 mg #90
Anaprox DS 550 mg #60
! quantity | Prilosec|omeprazole | #90

## 71 report and RFA disagree on visits
@ progress-report 2015-03-26
Treatment Plan: I am requesting authorization for 8 sessions of acupuncture, 2 x per week for 4 weeks, for the cervical spine.
@ rfa 2015-03-27
DWC Form RFA
Acupuncture for cervical spine, 12 sessions (2 x week for 6 weeks)
@ ur-denial 2015-04-06
Request: acupuncture for cervical spine, 12 sessions. MODIFIED to 4 sessions
! quantity | 4 weeks|8 sessions | 6 weeks|12 sessions

## 72 a mixed-in page of somebody else
@ progress-report 2015-07-01
PATIENT NAME: Osei, Daniel
DATE OF BIRTH: 10/25/1979
CLAIM NUMBER: 30159948127
Cervical strain. Plan: traction unit.
@+
Page 2 of 2   Osei, Daniel   DOB 10/25/1979
Follow up in six weeks.
@ progress-report 2015-07-01
PATIENT NAME: Whitfield, Karen
DATE OF BIRTH: 02/14/1963
CLAIM NUMBER: 30148820433
Bilateral knee osteoarthritis. Plan: Synvisc.
@ rfa 2015-07-02
DWC Form RFA. Employee Name: Osei, Daniel. Date of Birth: 10/25/1979. Home cervical traction unit
! other-worker | ^d3.txt | another name, date of birth and claim number

## 73 ICD-9 text
@ progress-report 2014-02-19
IMPRESSION:
1. Cervical sprain/strain, 847.0
2. Lumbar disc displacement, 722.10
3. Right rotator cuff syndrome, 844.2
@ rfa 2014-02-20
DWC Form RFA. Right shoulder MRI. ICD: 726.10 rotator cuff syndrome, right shoulder
! diagnosis-code | 844\.2 | rotator cuff

## 74 UR quoting the exam
@ progress-report 2016-07-20
Date of visit 07/20/2016. Right shoulder flexion 95 degrees, abduction 80 degrees. Pain 7/10.
@ ur-denial 2016-08-03
Per the 07/20/2016 office note, right shoulder flexion was 170 degrees and abduction 165 degrees.
Request: right shoulder manipulation under anesthesia. Not certified; motion is near normal.
! summary | 170 | 95

## 75 operative side
@ operative-report 2015-09-17
PROCEDURE PERFORMED: Left carpal tunnel release
ANESTHESIA: Local. INDICATIONS: Numbness of the left hand for a year with positive EMG.
DESCRIPTION: A tourniquet was placed on the right arm. The right wrist was prepped, a 2 cm incision was made in the right palm.
@ progress-report 2015-10-01
Two weeks after left carpal tunnel release. Wound of the left hand is clean.
! side | right wrist was prepped|right palm | Left carpal|left wrist|left hand

## 76 signature, visit and future test
@ progress-report 2016-11-15
DATE OF EXAMINATION: November 15, 2016
Elbow pain, right lateral epicondyle. The EMG performed on 12/02/2016 was normal.
Treating physician's signature: ____________ Executed at Fresno, CA
Digitally signed 11/22/2016
! date-order | 12/02/2016|2016-12-02 | November 15|2016-11-15

## 77 two drugs stopped and taken, benzodiazepine
@ progress-report 2015-12-10
Subjective: she stopped taking Soma two months ago. Sleep is fair.
Medications: Soma 350 mg tid, Ultram 50 mg bid, Ambien 10 mg qhs
Plan: refill Ultram #60.
@ progress-report 2016-01-14
Medications: Ultram 50 mg bid, Ambien 10 mg qhs. No longer on Soma.
! drug-status | stopped taking Soma | Soma 350

## 78 weights and smoking
@ consultation 2016-04-06
SPINE SURGERY CONSULTATION. Height 6'0", weight 205 pounds. Tobacco: never. Candidate for L5-S1 fusion.
@ progress-report 2016-04-20
Social history: current smoker, 1 ppd for 20 years. Height 6'0", weight 203 pounds.
! history | never | current smoker|1 ppd

## 79 two knees, both ill, one request; clean
@ progress-report 2015-02-12
Bilateral knee pain. Left knee: medial joint line tenderness, effusion, McMurray positive. Right knee: patellar crepitus, tenderness, no effusion.
Right knee arthroscopy was done in 2013 with relief. Plan: left knee MRI; right knee brace.
@ imaging 2015-03-02
MRI LEFT KNEE. Impression: Medial meniscus tear. No ligament tear.
@ rfa 2015-03-12
DWC Form RFA
Left knee arthroscopy with partial medial meniscectomy
@ ur-denial 2015-03-20
Left knee arthroscopy with partial medial meniscectomy: NOT CERTIFIED. 48 year old male, weight 210 lb (95 kg). No prior left knee surgery. MRI 03/02/2015 shows a medial meniscus tear without ligament tear.

## 80 UR order and claim
@ rfa 2017-01-10
DWC Form RFA
Employee: Luis Ortega  Claim #: 17-00231  Date of Injury: 06/14/2016
Work hardening 10 visits
@ ur-denial 2017-01-18
UTILIZATION REVIEW
Re: Luis Ortega  Claim #: 17-00231  DOI: 06/14/2016
Decision date: 01/18/2017. Work hardening 10 visits: DENIED
@ imr-application 2017-01-12
APPLICATION FOR INDEPENDENT MEDICAL REVIEW
Employee: Luis Ortega. Date of UR decision: 01/18/2017. Signature of employee 01/12/2017
! date-order | 01/12/2017|2017-01-12 | 01/18/2017|2017-01-18
`;
