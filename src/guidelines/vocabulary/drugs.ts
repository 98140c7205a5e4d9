/**
 * Drugs of work injury practice: generic name, class, brand names and abbreviations, and the usual oral form.
 * One line a drug: `generic | class | brand; brand; abbreviation | form`. Names in lower case. Facts of public labelling.
 */
const LINES = `
hydrocodone/acetaminophen | opioid | norco; vicodin; vicodin es; lortab; lorcet; xodol; maxidone; zydone; verdrocet; hydrocodone; hydrocodone/apap; hydrocodone bitartrate; hydrocodone bit/apap; hydrocodone-acetaminophen; hydrocodone/ibuprofen; vicoprofen; ibudone; reprexain | tablets
hydrocodone er | opioid | hysingla; hysingla er; zohydro; zohydro er; hydrocodone er; vantrela | capsules
oxycodone | opioid | roxicodone; oxycontin; oxy ir; oxyir; oxaydo; roxybond; xtampza; xtampza er; oxycodone hcl; oxycodone er | tablets
oxycodone/acetaminophen | opioid | percocet; endocet; roxicet; primlev; xartemis; xartemis xr; tylox; magnacet; nalocet; prolate; oxycodone/apap; oxycodone-acetaminophen; percodan | tablets
tramadol | opioid | ultram; ultram er; ultracet; conzip; ryzolt; rybix; synapryn; tramadol er; tramadol hcl; tramadol/apap; tramadol/acetaminophen | tablets
tapentadol | opioid | nucynta; nucynta er | tablets
morphine | opioid | ms contin; msir; kadian; avinza; morphabond; arymo; embeda; oramorph; morphine sulfate; morphine er; morphine sulfate er; mso4 | tablets
hydromorphone | opioid | dilaudid; exalgo; hydromorphone er | tablets
oxymorphone | opioid | opana; opana er; oxymorphone er | tablets
codeine | opioid | tylenol #3; tylenol no. 3; tylenol 3; tylenol with codeine; tylenol w/ codeine; tylenol-codeine; acetaminophen/codeine; acetaminophen-codeine; apap/codeine; tylenol #4; trezix; dvorah; codeine sulfate | tablets
fentanyl transdermal | opioid | duragesic; fentanyl patch; fentanyl patches; transdermal fentanyl; fentanyl | patches
fentanyl transmucosal | opioid | actiq; fentora; subsys; abstral; onsolis; lazanda; fentanyl lollipop; fentanyl lozenge; fentanyl buccal; transmucosal fentanyl; fentanyl spray | units
methadone | opioid | dolophine; methadose; methadone hcl | tablets
levorphanol | opioid | levo-dromoran | tablets
buprenorphine | opioid | suboxone; subutex; butrans; belbuca; zubsolv; bunavail; buprenorphine/naloxone; buprenorphine hcl; sublocade | tablets
pentazocine | opioid | talwin; pentazocine/naloxone | tablets
propoxyphene | opioid | darvocet; darvon | tablets
meperidine | opioid | demerol | tablets
naloxone | opioid antagonist | narcan; evzio; naloxone spray; naloxone nasal | units
naltrexone | opioid antagonist | revia; vivitrol; low dose naltrexone; ldn | tablets
ibuprofen | nsaid | motrin; advil; ibu | tablets
ibuprofen/famotidine | nsaid | duexis | tablets
naproxen | nsaid | naprosyn; anaprox; anaprox ds; aleve; naprelan; naproxen sodium; ec-naprosyn; ec naproxen; all day pain relief | tablets
naproxen/esomeprazole | nsaid | vimovo | tablets
diclofenac | nsaid | voltaren; voltaren xr; voltaren er; cataflam; zipsor; zorvolex; cambia; arthrotec; diclofenac sodium; diclofenac potassium; diclofenac er; diclofenac/misoprostol; lofena | tablets
etodolac | nsaid | lodine; lodine xl; etodolac er | tablets
nabumetone | nsaid | relafen; relafen ds | tablets
meloxicam | nsaid | mobic; vivlodex; anjeso | tablets
celecoxib | nsaid | celebrex; cox-2; cox-2 inhibitor; elyxyb | capsules
ketorolac | nsaid | toradol; sprix; ketorolac tromethamine; toradol injection | tablets
ketoprofen | nsaid | orudis; oruvail | capsules
oxaprozin | nsaid | daypro; coxanto | tablets
indomethacin | nsaid | indocin; tivorbex | capsules
piroxicam | nsaid | feldene | capsules
sulindac | nsaid | clinoril | tablets
flurbiprofen | nsaid | ansaid | tablets
fenoprofen | nsaid | nalfon; fenortho; fenoprofen calcium; profeno | capsules
diflunisal | nsaid | dolobid | tablets
salsalate | nsaid | disalcid | tablets
mefenamic acid | nsaid | ponstel | capsules
tolmetin | nsaid | tolectin | tablets
aspirin | nsaid | asa; ecotrin; bayer | tablets
acetaminophen | acetaminophen | tylenol; apap; paracetamol; mapap; ofirmev; tylenol es; tylenol extra strength | tablets
carisoprodol | muscle relaxant | soma; vanadom; carisoprodol/aspirin | tablets
cyclobenzaprine | muscle relaxant | flexeril; fexmid; amrix; tabradol; cyclobenzaprine hcl; cyclobenzaprine hydrochloride; flexaril | tablets
tizanidine | muscle relaxant | zanaflex; tizanidine hcl; | tablets
baclofen | muscle relaxant | lioresal; gablofen; ozobax; lyvispah | tablets
methocarbamol | muscle relaxant | robaxin; robaxin-750 | tablets
metaxalone | muscle relaxant | skelaxin; metaxall | tablets
orphenadrine | muscle relaxant | norflex; orphenadrine citrate; orphenadrine er; orphenadrine citrate er; norgesic; norgesic forte; orphengesic | tablets
chlorzoxazone | muscle relaxant | lorzone; parafon; parafon forte; parafon forte dsc | tablets
dantrolene | muscle relaxant | dantrium | capsules
gabapentin | antiepilepsy drug | neurontin; gralise; horizant; fanatrex; gaba; gabapentin er; gabarone | capsules
pregabalin | antiepilepsy drug | lyrica; lyrica cr | capsules
topiramate | antiepilepsy drug | topamax; trokendi; trokendi xr; qudexy | tablets
carbamazepine | antiepilepsy drug | tegretol; carbatrol | tablets
oxcarbazepine | antiepilepsy drug | trileptal | tablets
lamotrigine | antiepilepsy drug | lamictal | tablets
levetiracetam | antiepilepsy drug | keppra | tablets
valproic acid | antiepilepsy drug | depakote; divalproex; valproate | tablets
zonisamide | antiepilepsy drug | zonegran | capsules
lacosamide | antiepilepsy drug | vimpat | tablets
tiagabine | antiepilepsy drug | gabitril | tablets
phenytoin | antiepilepsy drug | dilantin | capsules
amitriptyline | tricyclic antidepressant | elavil; endep; amitriptyline hcl; tca | tablets
nortriptyline | tricyclic antidepressant | pamelor; aventyl; nortriptyline hcl | capsules
desipramine | tricyclic antidepressant | norpramin | tablets
imipramine | tricyclic antidepressant | tofranil | tablets
doxepin | tricyclic antidepressant | sinequan; silenor | capsules
duloxetine | snri antidepressant | cymbalta; irenka; duloxetine dr; drizalma; duloxetine hcl | capsules
venlafaxine | snri antidepressant | effexor; effexor xr; venlafaxine er; venlafaxine hcl | capsules
milnacipran | snri antidepressant | savella | tablets
desvenlafaxine | snri antidepressant | pristiq | tablets
sertraline | ssri antidepressant | zoloft; sertraline hcl | tablets
fluoxetine | ssri antidepressant | prozac; sarafem; fluoxetine hcl | capsules
paroxetine | ssri antidepressant | paxil; pexeva | tablets
citalopram | ssri antidepressant | celexa; citalopram hbr | tablets
escitalopram | ssri antidepressant | lexapro | tablets
fluvoxamine | ssri antidepressant | luvox | tablets
vilazodone | ssri antidepressant | viibryd | tablets
vortioxetine | ssri antidepressant | trintellix; brintellix | tablets
bupropion | antidepressant | wellbutrin; wellbutrin xl; wellbutrin sr; bupropion xl; bupropion sr; aplenzin; zyban; budeprion | tablets
trazodone | sedating antidepressant | desyrel; oleptro; trazodone hcl | tablets
mirtazapine | sedating antidepressant | remeron | tablets
diazepam | benzodiazepine | valium | tablets
alprazolam | benzodiazepine | xanax; xanax xr; niravam | tablets
lorazepam | benzodiazepine | ativan | tablets
clonazepam | benzodiazepine | klonopin | tablets
temazepam | benzodiazepine | restoril | capsules
triazolam | benzodiazepine | halcion | tablets
chlordiazepoxide | benzodiazepine | librium | capsules
estazolam | benzodiazepine | prosom | tablets
clorazepate | benzodiazepine | tranxene | tablets
zolpidem | sleep aid | ambien; ambien cr; zolpidem tartrate; intermezzo; edluar; zolpidem er; zolpimist | tablets
eszopiclone | sleep aid | lunesta | tablets
zaleplon | sleep aid | sonata | capsules
ramelteon | sleep aid | rozerem | tablets
suvorexant | sleep aid | belsomra | tablets
diphenhydramine | sleep aid | benadryl; dicopanol; zzzquil | tablets
melatonin | sleep aid | | tablets
hydroxyzine | anxiety drug | vistaril; atarax; hydroxyzine pamoate | capsules
buspirone | anxiety drug | buspar | tablets
quetiapine | antipsychotic | seroquel | tablets
aripiprazole | antipsychotic | abilify | tablets
risperidone | antipsychotic | risperdal | tablets
olanzapine | antipsychotic | zyprexa | tablets
lithium | antipsychotic | lithobid | tablets
prazosin | antipsychotic | minipress | capsules
omeprazole | proton pump inhibitor | prilosec; omeprazole dr; omeprazole/sodium bicarbonate; zegerid | capsules
pantoprazole | proton pump inhibitor | protonix; pantoprazole sodium | tablets
lansoprazole | proton pump inhibitor | prevacid | capsules
esomeprazole | proton pump inhibitor | nexium | capsules
rabeprazole | proton pump inhibitor | aciphex | tablets
dexlansoprazole | proton pump inhibitor | dexilant; kapidex | capsules
famotidine | h2 blocker | pepcid | tablets
ranitidine | h2 blocker | zantac; deprizine | tablets
cimetidine | h2 blocker | tagamet | tablets
sucralfate | gastroprotective | carafate | tablets
misoprostol | gastroprotective | cytotec | tablets
ondansetron | antiemetic | zofran; zofran odt; zuplenz; ondansetron odt; ondansetron hcl | tablets
promethazine | antiemetic | phenergan | tablets
metoclopramide | antiemetic | reglan | tablets
prochlorperazine | antiemetic | compazine | tablets
trimethobenzamide | antiemetic | tigan | capsules
docusate | laxative | colace; docusate sodium; dss; surfak; docuprene | capsules
senna | laxative | senokot; senokot-s; senna-s; senna plus; sennosides; sennosides/docusate; peri-colace | tablets
polyethylene glycol | laxative | miralax; peg 3350; glycolax | units
lubiprostone | laxative | amitiza | capsules
linaclotide | laxative | linzess | capsules
naloxegol | laxative | movantik | tablets
methylnaltrexone | laxative | relistor | tablets
lactulose | laxative | enulose; kristalose | units
bisacodyl | laxative | dulcolax | tablets
butalbital | barbiturate analgesic | fioricet; fiorinal; esgic; esgic plus; butalbital/apap/caffeine; butalbital/apap; bupap; phrenilin; fioricet with codeine; zebutal; allzital | tablets
sumatriptan | migraine drug | imitrex; treximet; sumavel; imitrex injection; onzetra | tablets
rizatriptan | migraine drug | maxalt | tablets
zolmitriptan | migraine drug | zomig | tablets
eletriptan | migraine drug | relpax | tablets
naratriptan | migraine drug | amerge | tablets
propranolol | migraine drug | inderal | tablets
lidocaine patch | topical lidocaine patch | lidoderm; lidoderm patch; lidoderm patches; lidocaine patches; lidocaine 5% patch; lidocaine pad; lidocaine 5% pad; ztlido; lidopatch; lidocaine 4% patch; lidocaine patch 5%; lidocaine transdermal; synvexia | patches
lidocaine topical | topical lidocaine | lidocaine cream; lidocaine ointment; lidocaine gel; lidocaine lotion; lidocaine 5% ointment; lidocaine 4% cream; anecream; lmx4; lmx 4; xylocaine; lidorx; lidotral; lidocaine 5% cream; emla; lidocaine/prilocaine; lidopin; lidocaine | grams
capsaicin | topical capsaicin | zostrix; qutenza; capsaicin cream; capsaicin patch; capzasin; capsaicin gel | grams
terocin | topical combination | terocin patch; terocin patches; terocin lotion; terocin cream; medrox; medrox patch; medrox ointment; dendracin; lidopro; lidopro cream; lidopro ointment; menthoderm; mentherm; new terocin; exoten; exoten-c; medi-derm; sinelee patch; lenza patch; lidall; laltha; lidogel; methoderm; theraflex; trixaicin; relyyt; renovo; xoten | grams
methyl salicylate | topical salicylate | salonpas; bengay; ben gay; biofreeze; icy hot; trolamine salicylate; aspercreme; thera-gesic; methyl salicylate/menthol; menthol gel; menthol; biofreeze gel; salonpas pad; ultra strength bengay | grams
diclofenac topical | topical nsaid | voltaren gel; diclofenac gel; diclofenac sodium gel; diclofenac 1% gel; diclofenac 3% gel; diclofenac cream; pennsaid; solaraze; rexaphenac; xrylix; klofensaid; voltaren 1% gel; voltaren topical; diclofenac 1.5% solution; diclofenac solution; diclofenac topical solution | grams
diclofenac patch | topical nsaid patch | flector; flector patch; diclofenac epolamine; licart; flector patches | patches
flurbiprofen topical | topical compound | flurbiprofen cream; flurbiprofen gel; flurbi cream; flurbiprofen/lidocaine; flurbiprofen/cyclobenzaprine; flurbiprofen/baclofen; flurbiprofen/tramadol; fluriflex; flurflex; flurbiprofen powder; flurbi | grams
ketoprofen topical | topical compound | ketoprofen cream; ketoprofen gel; ketoprofen powder; ketoprofen/cyclobenzaprine; keto cream | grams
gabapentin topical | topical compound | gabapentin cream; topical gabapentin; gabacyclotram; gabapentin/cyclobenzaprine; gabapentin/ketoprofen; gabapentin/amitriptyline; gabapentin/pyridoxine; gabadone cream | grams
cyclobenzaprine topical | topical compound | cyclobenzaprine cream; topical cyclobenzaprine; cyclobenzaprine gel; cyclophene; cyclobenzaprine powder | grams
baclofen topical | topical compound | baclofen cream; topical baclofen; baclofen powder | grams
tramadol topical | topical compound | tramadol cream; topical tramadol; tramadol powder | grams
amitriptyline topical | topical compound | amitriptyline cream; topical amitriptyline; amitriptyline powder; dextromethorphan cream; amitriptyline/dextromethorphan | grams
ketamine topical | topical ketamine | ketamine cream; topical ketamine; ketamine gel | grams
ketamine | ketamine | ketalar; ketamine infusion; ketamine infusions; iv ketamine; spravato; esketamine | units
camphor/menthol | topical compound | camphor; hyaluronic acid cream; menthol/camphor | grams
glucosamine | supplement glucosamine | chondroitin; glucosamine/chondroitin; genicin; glucosamine sulfate; glucosamine chondroitin; cosamin; cosamin ds; osteo bi-flex; chondroitin sulfate | tablets
medical food | medical food | theramine; sentra; sentra pm; sentra am; gabadone; trepadone; appbutamone; apptrim; hypertensa; limbrel; flavocoxid; pulmona; percura; strovite; folic acid; vitamin d; vitamin b12; vitamin b-12; vitamin b; cyanocobalamin; medical foods; metanx; deplin; l-methylfolate; lorvatus; toprophan; omega-3; fish oil; turmeric | capsules
oral suspension kit | compound oral | oral suspension kit; oral suspension; compounding kit; suspension kit | units
testosterone | testosterone | androgel; testim; axiron; depo-testosterone; testosterone cypionate; fortesta; testosterone injection; androderm; testopel | units
sildenafil | erectile drug | viagra; revatio | tablets
tadalafil | erectile drug | cialis | tablets
vardenafil | erectile drug | levitra | tablets
cannabis | cannabinoid | marijuana; dronabinol; marinol; nabilone; cesamet; cbd; cannabidiol; medical marijuana; thc; sativex; cannabinoids; cannabinoid | capsules
clonidine | crps drug | catapres; catapres patch | tablets
calcitonin | crps drug | miacalcin | units
alendronate | crps drug | fosamax; pamidronate; bisphosphonate; bisphosphonates; zoledronic acid | tablets
ziconotide | ziconotide | prialt | units
modafinil | wakefulness drug | provigil | tablets
armodafinil | wakefulness drug | nuvigil | tablets
methylphenidate | stimulant | ritalin; concerta; adderall; amphetamine | tablets
prednisone | corticosteroid oral | deltasone; medrol; medrol dosepak; medrol dose pack; medrol dose pak; methylprednisolone; decadron; dexamethasone; prednisolone; oral steroids; oral corticosteroids | tablets
cephalexin | antibiotic | keflex; amoxicillin; augmentin; levofloxacin; levaquin; ciprofloxacin; clindamycin; bactrim; azithromycin; doxycycline | capsules
enoxaparin | anticoagulant | lovenox; xarelto; rivaroxaban; warfarin; coumadin; eliquis | units
onabotulinumtoxina | botulinum toxin | botox; myobloc; dysport; xeomin; botulinum; botulinum toxin; botox injection; botox injections; chemodenervation; botulinum toxin type a | units
hyaluronic acid | viscosupplement | synvisc; synvisc-one; synvisc one; orthovisc; euflexxa; supartz; hyalgan; monovisc; durolane; gel-one; gelsyn; genvisc; viscosupplementation; viscosupplement; hyaluronate; sodium hyaluronate; hyaluronan; visco-supplementation; hyaluronic acid injection; hyaluronic acid injections; visco injection; visco injections; viscosupplementation injection | injections
`;

/** A drug of the vocabulary. `names` holds every spelling in lower case, the generic name first. */
export interface Drug {
  generic: string;
  class: string;
  names: string[];
  form: string;
}

export const DRUGS: readonly Drug[] = LINES.trim()
  .split("\n")
  .map((line) => {
    const [generic = "", drugClass = "", brands = "", form = ""] = line.split("|").map((part) => part.trim());
    const names = brands.split(";").map((name) => name.trim());
    return { generic, class: drugClass, names: [...new Set([generic, ...names])].filter((name) => name !== ""), form };
  });

/** Classes that stand inside a wider one; a request for the narrower reaches the wider one's excerpts. */
export const WIDER_CLASS: Readonly<Record<string, string>> = {
  "tricyclic antidepressant": "antidepressant",
  "snri antidepressant": "antidepressant",
  "ssri antidepressant": "antidepressant",
  "sedating antidepressant": "antidepressant",
  "topical lidocaine": "topical analgesic",
  "topical lidocaine patch": "topical analgesic",
  "topical capsaicin": "topical analgesic",
  "topical combination": "topical analgesic",
  "topical salicylate": "topical analgesic",
  "topical nsaid": "topical analgesic",
  "topical nsaid patch": "topical nsaid",
  "topical compound": "topical analgesic",
  "topical ketamine": "topical analgesic",
  "h2 blocker": "proton pump inhibitor",
  gastroprotective: "proton pump inhibitor",
};
