/** What utilization review has otherwise than the file, courses of drugs and of relief; with look-alikes. Format: see case-file.ts. */
export const SET_7 = `
## 131 summary of the other knee
@ operative-report 2018-03-06
OPERATIVE REPORT. Procedure: Left knee arthroscopy, partial medial meniscectomy.
Preoperative diagnosis: left knee medial meniscus tear.
@ progress-report 2018-04-03
L knee 4 wk after arthroscopy, swelling trace. Left knee pain 4/10.
@ rfa 2018-04-04
DWC Form RFA
Physical therapy, left knee, 12 visits
@ ur-denial 2018-04-12
1. Physical therapy, left knee, 12 visits: NOT CERTIFIED.
Summary: 51 year old cook with right knee meniscectomy 03/06/2018, pain 4/10.
! side | right knee | left

## 132 decided for the other side
@ rfa 2016-05-02
DWC Form RFA
Left lumbar medial branch blocks L3, L4, L5      64493      1
@ imr-application 2016-06-01
Left lumbar medial branch blocks
@ ur-denial 2016-05-11
Item 1 Right lumbar medial branch blocks L3, L4, L5: denied. Facet pain is not established.
! side | Right lumbar medial branch | Left lumbar medial branch

## 133 an operation of a day, taken for the side that is asked for
@ operative-report 2019-01-15
OPERATIVE REPORT 01/15/2019. Procedure: Right trigger thumb release.
@ rfa 2019-06-03
DWC Form RFA
Left trigger thumb release    26055
@ ur-denial 2019-06-12
1) Left trigger thumb release: not certified
Reason: the release was performed on 01/15/2019.
! side | 01/15/2019 | Right trigger thumb

## 134 a woman called a man
@ consultation 2015-06-02
CONSULTATION. Ms. Farrow is a 47-year-old woman, laundry worker, with neck pain.
@ progress-report 2015-07-07
PR-2   FARROW, NELL   F 47   DOI 03/02/2015. Neck pain 6/10.
@ ur-denial 2015-07-20
Summary: 47M laundry worker, neck pain since 03/02/2015.
! sex | 47M laundry | woman|F 47

## 135 a drug that was stopped
@ progress-report 2014-02-04
Lyrica discontinued for swelling of the feet. Meds: naproxen 500 bid.
@ progress-report 2014-05-06
Meds: naproxen 500 bid. Back 6/10.
@ ur-denial 2014-06-03
Naproxen #60: denied. The patient is currently on Lyrica and naproxen.
! drug | currently on Lyrica|Lyrica and | Lyrica discontinued

## 136 a trial that never was
@ progress-report 2016-08-02
Tramadol helps. She has never tried nortriptyline or duloxetine.
@ consultation 2016-05-10
She has failed gabapentin and nortriptyline.
! drug | failed gabapentin and nortriptyline | never tried nortriptyline

## 137 relief of one injection
@ operative-report 2017-02-09
PROCEDURE NOTE. Procedure: Right L5-S1 transforaminal epidural steroid injection.
@ progress-report 2017-03-21
S: epidural of 02/09 helped for six days, then back to 8/10.
@ progress-report 2017-06-06
S: the epidural in February gave 80% relief for four months. She wants another.
! relief | four months | six days

## 138 relief of a series
@ other 2015-04-14
PROCEDURE 03/24/2015 L lumbar sympathetic block #1, fluoro.
F/U 04/14/2015 sympathetic block: relief for 4 days, then back to 8.
PROCEDURE 04/28/2015 L lumbar sympathetic block #2.
F/U 05/12/2015 block #2 sympathetic helped for 3 days only.
@ progress-report 2015-09-01
She had sustained relief from the lumbar sympathetic blocks.
! relief | sustained relief | days

## 139 look-alikes: sides
@ operative-report 2018-03-06
Procedure: Left knee arthroscopy. Preoperative diagnosis: left knee meniscus tear.
@ progress-report 2018-05-01
L knee doing well. Right knee pain 6/10 now too from limping, swollen. Left knee full motion.
@ rfa 2018-05-04
Left knee brace
Right knee MRI
@ ur-denial 2018-05-14
1. Left knee brace: not certified.
2. Right knee MRI: not certified. Right knee pain, no mechanical symptoms. The contralateral knee had surgery on 03/06/2018.
Summary: left knee arthroscopy 03/06/2018, right knee pain.

## 140 look-alikes: bilateral operations and studies
@ imaging 2013-10-08
MRI LEFT SHOULDER 10/08/2013
Impression: tendinosis.
@ imaging 2014-10-08
MRI RIGHT SHOULDER 10/08/2014
Impression: partial tear.
@ rfa 2015-01-04
MRI right shoulder
@ ur-denial 2015-01-12
1. MRI right shoulder: not certified. A prior MRI was done on 10/08/2014 and there is no new injury. The left shoulder MRI of 10/08/2013 is noted.

## 141 look-alikes: a wife and a nurse
@ progress-report 2015-07-07
PR-2  FARROW, NELL  F 47  DOI 03/02/2015. Her husband (49M) drives her. The brother is a 52M with gout.
@ therapy-notes 2015-08-04
Cold pack 45 F for 15 min, 50 F at home. Visit 3.
@ ur-denial 2015-07-20
Summary: 47 y/o F laundry worker. Reviewer: R. Marsh MD. Skin temp 32 F.

## 142 look-alikes: drugs
@ progress-report 2014-02-04
Lyrica discontinued for swelling. Will restart after the refill if swelling stops.
@ progress-report 2014-04-06
Back on Lyrica 75 bid, tolerates.
@ progress-report 2014-05-06
Norco stopped for two weeks, then restarted.
Sister stopped Zoloft. If trazodone fails, amitriptyline.
@ ur-denial 2014-06-03
The patient takes Lyrica and Norco. There is no record that amitriptyline failed. Trials of amitriptyline should come first.

## 143 look-alikes: a trial that came later
@ progress-report 2015-02-03
She has not tried gabapentin. Start gabapentin 300 hs.
@ progress-report 2015-06-02
She has failed gabapentin, made her dizzy.
@ pharmacy 2015-06-20
PATIENT PROFILE Period 01/01/2015 to 06/20/2015
02/04/2015 GABAPENTIN 300 90
No fill for pregabalin in the period.

## 144 look-alikes: two epidurals and the course of one
@ operative-report 2017-02-09
Procedure: Right L5-S1 transforaminal epidural steroid injection.
@ operative-report 2017-08-10
Procedure: Right L5-S1 transforaminal epidural steroid injection, second.
@ progress-report 2017-03-21
S: epidural helped for three months and still holds.
@ progress-report 2017-09-21
S: this epidural helped for six days, then back to 8/10. The first few days were good.
@ ur-denial 2017-10-03
Repeat epidural: denied. Guidelines require 50% relief for six to eight weeks. Relief for six days is not enough.

## 145 look-alikes: relief so far, and two sides
@ operative-report 2019-05-02
Procedure: Right carpal tunnel steroid injection. Left carpal tunnel steroid injection.
@ progress-report 2019-05-16
Right: injection helped for two weeks so far. Left better for one week only, then numb again.
@ progress-report 2019-09-16
Right wrist steroid injection: relief for three months. Left: back to baseline.
`;
