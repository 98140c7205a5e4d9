/** More files in the layout of real ones, in other words again, with look-alikes of each rule. Format: see case-file.ts. */
export const SET_6 = `
## 111 elbow, body part and home program
@ progress-report 2015-02-03
BAYSIDE HAND & UPPER EXT      PR-2     2/3/2015
Name: Ferreira-Lund     BODY PART(S): LEFT ELBOW
HPI: R elbow pain 6/10 w/ gripping. HEP every day incl. eccentric, PT gave her the sheet.
PE: Right elbow: tender lateral epicondyle, Cozen +. Grip R 40 L 70.
DX: 726.32 lateral epicondylitis, right elbow.
PLAN: PRP right elbow.
@ progress-report 2015-03-17
BAYSIDE HAND & UPPER EXT      PR-2     3/17/2015
HPI: right elbow 6/10. Counterforce brace for 14 weeks. She does no home exercises.
PE: Right elbow: tender lateral epicondyle, Cozen +.
@ ur-denial 2015-04-02
PRP injection, right elbow - not certified. The brace has been used for only 4 weeks. No physical therapy notes were sent.
! side | LEFT ELBOW | R(?:ight)? elbow
! home-exercise | no home exercises | HEP every day
! duration | only 4 weeks | 14 weeks

## 112 the same words, nothing wrong
@ progress-report 2015-02-03
BODY PART: RIGHT ELBOW. R elbow 6/10. L elbow pain too, compensating. HEP daily at first.
Right elbow tender lateral epicondyle.
@ progress-report 2015-07-21
S: HEP stopped after the surgery, will restart at 6 wk. Brace x 2 wk since the surgery. Used to limp, gait normal now. Denies numbness of the feet. Tingling of the ring finger daily since the cast.
She does not drive the forklift. Is driving her own car again, short trips. Was drowsy on Norco, no side effects from tramadol.
O: Gait normal. Motor 5/5, sensation intact.
A: Right lateral epicondylitis s/p release. R/o cervical radiculopathy.
P: EMG to rule out cervical radiculopathy. No injections to date for the neck.
@ operative-report 2015-06-20
Procedure: right lateral epicondyle release with injection of marcaine.
@ ur-denial 2015-08-03
EMG right upper extremity: denied. The left elbow is not part of the claim. Only one conservative measure was tried.

## 113 injections and blocks
@ operative-report 2018-01-16
PROCEDURE: L4-5 interlaminar epidural steroid injection. 60% relief noted at 30 min.
@ operative-report 2018-04-10
PROCEDURE: L4-5 interlaminar epidural steroid injection, second.
@ progress-report 2018-05-08
S: back 5/10, R leg numb to the foot constantly. ESI of 4/10 gave 70% relief, still holding.
O: SLR + R. Sens dec R L5. Strength EHL 4/5.
A: L5 radiculopathy right.
P: third ESI.
@ progress-report 2018-05-29
S: ESI of 4/10 gave no relief. Back 7/10. Denies numbness in legs. O: as before.
TTD to 7/1/2018.
@ ur-denial 2018-06-12
Epidural steroid injection L4-5: denied. The patient has had only one epidural steroid injection. The patient is working full duty.
! count | only one epidural | PROCEDURE
! relief | 70% relief | no relief
! work | working full duty | TTD

## 114 wrist study and radiculopathy
@ consultation 2016-03-01
NERVE CONDUCTION STUDY 3/1/2016. Impression: Right median neuropathy at the wrist consistent with moderate carpal tunnel syndrome.
@ progress-report 2016-04-05
CC: neck and R hand. R hand wakes her nightly.
Exam: Cervical ROM full. Strength 5/5 in all groups, sensation intact to light touch. Spurling negative. No arm pain.
EMG/NCV was normal.
Impression: 1. Cervical strain. 2. R CTS.
@ ur-denial 2016-04-20
Right carpal tunnel release: denied. The claimant has had 12 visits of occupational therapy. Left wrist surgery is premature.
! study | EMG/NCV was normal | median neuropathy
! side | Left wrist surgery | right|R

## 115 knee study words
@ imaging 2014-08-19
MRI LEFT KNEE. ACL: intact. Medial meniscus: complex tear of the posterior horn. Lateral meniscus: intact. PCL intact.
@ progress-report 2014-09-02
S: L knee locks, uses a cane. O: Antalgic gait. Walks without assistive device. McMurray +.
MRI: medial meniscus tear.
@ consultation 2014-09-30
The MRI shows a complete tear of the ACL. Left knee: McMurray positive. Sleeps through the night. Wakes several times a night from the knee.
Recommend arthroscopy, left knee.
@ ur-denial 2014-10-14
Left knee arthroscopy: denied. She has not attended PT.
! walking | without assistive device | uses a cane
! study | complete tear of the ACL | ACL: intact
! sleep | Sleeps through the night | Wakes several times

## 116 long pain clinic file, copied lines
@ progress-report 2013-01-15
LBP 6/10, legs ache L5 both. Meds: Norco 5/325 bid, Colace. Constipation on Norco, Colace helps. Lives with wife. Truck driver, not driving since 3/2012.
@ progress-report 2013-02-19
LBP 6/10. Side effects: none. Norco makes him nauseated most mornings. Cannot drive the truck.
Work: TTD.
@ progress-report 2013-06-25
LBP 4/10. Norco stopped. Side effects: none. Drives to visits. Lives alone since the divorce.
Work: modified duty.
@ ur-denial 2013-07-09
Gym membership: not certified. The patient is on modified duty and has a home program.
! side-effects | Side effects: none | nauseated
`;
