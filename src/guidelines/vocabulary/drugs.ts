/**
 * Drugs of work injury practice: generic name, class, brand names and abbreviations, and the usual oral form.
 * One line a drug: `generic | class | brand; brand; abbreviation | form`. Names in lower case. Facts of public labelling.
 */
const LINES = `
hydrocodone/acetaminophen | opioid | norco; vicodin; vicodin es; lortab; lorcet; xodol; maxidone; zydone; verdrocet; hydrocodone; hydrocodone/apap; hydrocodone bitartrate; hydrocodone bit/apap; hydrocodone-acetaminophen; hydrocodone/ibuprofen; vicoprofen; ibudone; reprexain; hycet; lorcet plus; anexsia; co-gesic; stagesic; zamicet; hydrocodone/tylenol; hydro/apap; vicodin hp; lortab elixir; hydrocodone apap; apap/hydrocodone; acetaminophen/hydrocodone | tablets
hydrocodone er | opioid | hysingla; hysingla er; zohydro; zohydro er; hydrocodone er; vantrela | capsules
oxycodone | opioid | roxicodone; oxycontin; oxy ir; oxyir; oxaydo; roxybond; xtampza; xtampza er; oxycodone hcl; oxycodone er; oxyfast; oxecta; oxy; oxycodone ir; oxy contin; oxycodone immediate release; oxycodone cr | tablets
oxycodone/acetaminophen | opioid | percocet; endocet; roxicet; primlev; xartemis; xartemis xr; tylox; magnacet; nalocet; prolate; oxycodone/apap; oxycodone-acetaminophen; percodan; perocet; oxy/apap; apap/oxycodone; oxycodone acetaminophen | tablets
tramadol | opioid | ultram; ultram er; ultracet; conzip; ryzolt; rybix; tramadol er; tramadol hcl; tramadol/apap; tramadol/acetaminophen; tramadol hydrochloride; seglentis; qdolo; tramadol hcl er; rybix odt; tramadol sr; tramadol acetaminophen | tablets
tapentadol | opioid | nucynta; nucynta er; tapentadol er; tapentadol hcl | tablets
morphine | opioid | ms contin; msir; kadian; avinza; morphabond; arymo; embeda; oramorph; morphine sulfate; morphine er; morphine sulfate er; mso4; morphine sulf; morphine ir; roxanol; ms ir; morphine sr; morphine sulfate ir; morphine sulf er; morphine contin; mscontin | tablets
hydromorphone | opioid | dilaudid; exalgo; hydromorphone er; hydromorphone hcl; palladone | tablets
oxymorphone | opioid | opana; opana er; oxymorphone er; opana ir; numorphan; oxymorphone hcl | tablets
codeine | opioid | tylenol #3; tylenol no. 3; tylenol 3; tylenol with codeine; tylenol w/ codeine; tylenol-codeine; acetaminophen/codeine; acetaminophen-codeine; apap/codeine; tylenol #4; trezix; dvorah; codeine sulfate; t3; tyl #3; tylenol iii; apap with codeine; acetaminophen with codeine; tylenol-3; tylenol codeine; acetaminophen w/ codeine; soma with codeine; carisoprodol/aspirin/codeine | tablets
fentanyl transdermal | opioid | duragesic; fentanyl patch; fentanyl patches; transdermal fentanyl; fentanyl | patches
fentanyl transmucosal | opioid | actiq; fentora; subsys; abstral; onsolis; lazanda; fentanyl lollipop; fentanyl lozenge; fentanyl buccal; transmucosal fentanyl; fentanyl spray | units
methadone | opioid | dolophine; methadose; methadone hcl | tablets
levorphanol | opioid | levo-dromoran | tablets
buprenorphine | opioid | suboxone; subutex; butrans; belbuca; zubsolv; bunavail; buprenorphine/naloxone; buprenorphine hcl; sublocade; buprenex; buprenorphine patch; butrans patch; suboxone film; suboxone strip; buprenorphine naloxone; buprenorphine film; buprenorphine troche | tablets
pentazocine | opioid | talwin; pentazocine/naloxone | tablets
propoxyphene | opioid | darvocet; darvon | tablets
meperidine | opioid | demerol | tablets
butorphanol | opioid | stadol; stadol ns; nalbuphine; nubain | units
lofexidine | opioid antagonist | lucemyra | tablets
meclofenamate | nsaid | meclomen; meclofenamic acid | capsules
naloxone | opioid antagonist | narcan; evzio; naloxone spray; naloxone nasal; kloxxado; zimhi; narcan nasal spray; narcan nasal; naloxone kit; narcan kit | units
naltrexone | opioid antagonist | revia; vivitrol; low dose naltrexone; ldn | tablets
ibuprofen | nsaid | motrin; advil; ibu; nuprin; caldolor; motrin ib | tablets
ibuprofen/famotidine | nsaid | duexis | tablets
naproxen | nsaid | naprosyn; anaprox; anaprox ds; aleve; naprelan; naproxen sodium; ec-naprosyn; ec naproxen; all day pain relief; mediproxen; naproxen dr; naprelan cr; naproxen ec; naproxyn; midol | tablets
naproxen/esomeprazole | nsaid | vimovo | tablets
diclofenac | nsaid | voltaren; voltaren xr; voltaren er; cataflam; zipsor; zorvolex; cambia; arthrotec; diclofenac sodium; diclofenac potassium; diclofenac er; diclofenac/misoprostol; lofena; dyloject; diclofenac dr; diclofenac xr; diclofenac sod; diclofenac sod er | tablets
etodolac | nsaid | lodine; lodine xl; etodolac er | tablets
nabumetone | nsaid | relafen; relafen ds | tablets
meloxicam | nsaid | mobic; vivlodex; anjeso; qmiiz; meloxicam submicronized | tablets
celecoxib | nsaid | celebrex; cox-2; cox-2 inhibitor; elyxyb; consensi; bextra; vioxx; cox 2 inhibitors | capsules
ketorolac | nsaid | toradol; sprix; ketorolac tromethamine; toradol injection; toradol im; toradol inj; im toradol; ketorolac im; toradol shot | tablets
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
acetaminophen | acetaminophen | tylenol; apap; paracetamol; mapap; ofirmev; tylenol es; tylenol extra strength; tylenol arthritis; tylenol pm; acephen; acetaminophen es | tablets
carisoprodol | muscle relaxant | soma; vanadom; carisoprodol/aspirin; soma compound; carisoprodol compound | tablets
cyclobenzaprine | muscle relaxant | flexeril; fexmid; amrix; cyclobenzaprine hcl; cyclobenzaprine hydrochloride; flexaril; comfort pac cyclobenzaprine; cyclobenzaprine er; cyclobenzaprine comfort pac | tablets
tizanidine | muscle relaxant | zanaflex; tizanidine hcl; | tablets
baclofen | muscle relaxant | lioresal; gablofen; ozobax; lyvispah | tablets
methocarbamol | muscle relaxant | robaxin; robaxin-750 | tablets
metaxalone | muscle relaxant | skelaxin; metaxall | tablets
orphenadrine | muscle relaxant | norflex; orphenadrine citrate; orphenadrine er; orphenadrine citrate er; norgesic; norgesic forte; orphengesic | tablets
chlorzoxazone | muscle relaxant | lorzone; parafon; parafon forte; parafon forte dsc | tablets
dantrolene | muscle relaxant | dantrium | capsules
gabapentin | antiepilepsy drug | neurontin; gralise; horizant; gaba; gabapentin er; gabarone; gabapentin tablets; gaba pentin; neuraptine; gralise er | capsules
pregabalin | antiepilepsy drug | lyrica; lyrica cr; pregabalin er; lyrica er | capsules
topiramate | antiepilepsy drug | topamax; trokendi; trokendi xr; qudexy; topiragen; eprontia; topiramate er | tablets
carbamazepine | antiepilepsy drug | tegretol; carbatrol | tablets
oxcarbazepine | antiepilepsy drug | trileptal | tablets
lamotrigine | antiepilepsy drug | lamictal | tablets
levetiracetam | antiepilepsy drug | keppra | tablets
valproic acid | antiepilepsy drug | depakote; divalproex; valproate | tablets
zonisamide | antiepilepsy drug | zonegran | capsules
lacosamide | antiepilepsy drug | vimpat | tablets
felbamate | antiepilepsy drug | felbatol; vigabatrin; perampanel; brivaracetam | tablets
tiagabine | antiepilepsy drug | gabitril | tablets
phenytoin | antiepilepsy drug | dilantin | capsules
amitriptyline | tricyclic antidepressant | elavil; endep; amitriptyline hcl; tca; limbitrol; amitriptyline hydrochloride | tablets
nortriptyline | tricyclic antidepressant | pamelor; aventyl; nortriptyline hcl | capsules
protriptyline | tricyclic antidepressant | vivactil; clomipramine; anafranil; amoxapine; trimipramine; surmontil | tablets
desipramine | tricyclic antidepressant | norpramin | tablets
imipramine | tricyclic antidepressant | tofranil | tablets
doxepin | tricyclic antidepressant | sinequan; doxepin hcl | capsules
duloxetine | snri antidepressant | cymbalta; irenka; duloxetine dr; drizalma; duloxetine hcl; duloxetine hydrochloride; cymbalta dr | capsules
venlafaxine | snri antidepressant | effexor; effexor xr; venlafaxine er; venlafaxine hcl; venlafaxine xr | capsules
milnacipran | snri antidepressant | savella; fetzima; levomilnacipran | tablets
desvenlafaxine | snri antidepressant | pristiq; khedezla | tablets
sertraline | ssri antidepressant | zoloft; sertraline hcl | tablets
fluoxetine | ssri antidepressant | prozac; sarafem; fluoxetine hcl | capsules
paroxetine | ssri antidepressant | paxil; pexeva | tablets
citalopram | ssri antidepressant | celexa; citalopram hbr | tablets
escitalopram | ssri antidepressant | lexapro | tablets
fluvoxamine | ssri antidepressant | luvox | tablets
vilazodone | ssri antidepressant | viibryd | tablets
vortioxetine | ssri antidepressant | trintellix; brintellix | tablets
nefazodone | antidepressant | serzone; phenelzine; nardil; selegiline; emsam; tranylcypromine | tablets
bupropion | antidepressant | wellbutrin; wellbutrin xl; wellbutrin sr; bupropion xl; bupropion sr; aplenzin; zyban; budeprion; forfivo; wellbutrin xr; bupropion er; bupropion hcl | tablets
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
oxazepam | benzodiazepine | serax; flurazepam; dalmane; midazolam; versed; clobazam; onfi; halazepam | capsules
clorazepate | benzodiazepine | tranxene | tablets
zolpidem | sleep aid | ambien; ambien cr; zolpidem tartrate; intermezzo; edluar; zolpidem er; zolpimist; zolpidem cr; ambien ir; zolpidem tart | tablets
eszopiclone | sleep aid | lunesta | tablets
zaleplon | sleep aid | sonata | capsules
ramelteon | sleep aid | rozerem | tablets
suvorexant | sleep aid | belsomra; dayvigo; lemborexant; quviviq; daridorexant | tablets
diphenhydramine | sleep aid | benadryl; zzzquil; unisom; doxylamine | tablets
melatonin | sleep aid | | tablets
tasimelteon | sleep aid | hetlioz | capsules
doxepin low dose | sleep aid | silenor; doxepin 3mg; doxepin 6mg | tablets
hydroxyzine | anxiety drug | vistaril; atarax; hydroxyzine pamoate | capsules
buspirone | anxiety drug | buspar | tablets
quetiapine | antipsychotic | seroquel | tablets
aripiprazole | antipsychotic | abilify | tablets
risperidone | antipsychotic | risperdal | tablets
olanzapine | antipsychotic | zyprexa | tablets
lithium | antipsychotic | lithobid | tablets
prazosin | antipsychotic | minipress; geodon; ziprasidone; latuda; lurasidone; rexulti; vraylar | capsules
omeprazole | proton pump inhibitor | prilosec; omeprazole dr; omeprazole/sodium bicarbonate; zegerid; omeprazole magnesium; omeprazole delayed release; prilosec otc; omeprazole ec | capsules
pantoprazole | proton pump inhibitor | protonix; pantoprazole sodium | tablets
lansoprazole | proton pump inhibitor | prevacid | capsules
esomeprazole | proton pump inhibitor | nexium | capsules
rabeprazole | proton pump inhibitor | aciphex | tablets
dexlansoprazole | proton pump inhibitor | dexilant; kapidex | capsules
famotidine | h2 blocker | pepcid; axid; nizatidine | tablets
ranitidine | h2 blocker | zantac | tablets
cimetidine | h2 blocker | tagamet | tablets
sucralfate | gastroprotective | carafate | tablets
misoprostol | gastroprotective | cytotec | tablets
ondansetron | antiemetic | zofran; zofran odt; zuplenz; ondansetron odt; ondansetron hcl | tablets
promethazine | antiemetic | phenergan | tablets
metoclopramide | antiemetic | reglan | tablets
prochlorperazine | antiemetic | compazine | tablets
trimethobenzamide | antiemetic | tigan | capsules
docusate | laxative | colace; docusate sodium; dss; surfak; docuprene; dok; doculace; doc-q-lace; docusate calcium | capsules
senna | laxative | senokot; senokot-s; senna-s; senna plus; sennosides; sennosides/docusate; peri-colace; docusate/senna; senna s; laxacin; stool softener; stool softeners; senekot; senokot s; sennosides-docusate | tablets
polyethylene glycol | laxative | miralax; peg 3350; glycolax; metamucil; psyllium; citrucel; milk of magnesia; magnesium citrate; gavilax; clearlax; benefiber | units
lubiprostone | laxative | amitiza | capsules
linaclotide | laxative | linzess | capsules
naloxegol | laxative | movantik; symproic; naldemedine | tablets
methylnaltrexone | laxative | relistor | tablets
lactulose | laxative | enulose; kristalose | units
bisacodyl | laxative | dulcolax | tablets
butalbital | barbiturate analgesic | fioricet; fiorinal; esgic; esgic plus; butalbital/apap/caffeine; butalbital/apap; bupap; phrenilin; fioricet with codeine; zebutal; allzital | tablets
sumatriptan | migraine drug | imitrex; treximet; sumavel; imitrex injection; onzetra; imitrex nasal; imitrex statdose; sumatriptan injection; almotriptan; axert; frovatriptan; frova; aimovig; erenumab; emgality; ajovy; ubrelvy; nurtec; cafergot; ergotamine; dhe; reyvow; triptan; triptans | tablets
rizatriptan | migraine drug | maxalt | tablets
zolmitriptan | migraine drug | zomig | tablets
eletriptan | migraine drug | relpax | tablets
naratriptan | migraine drug | amerge | tablets
propranolol | migraine drug | inderal | tablets
lidocaine patch | topical lidocaine patch | lidoderm; lidoderm patch; lidoderm patches; lidocaine patches; lidocaine 5% patch; lidocaine pad; lidocaine 5% pad; ztlido; lidopatch; lidocaine 4% patch; lidocaine patch 5%; lidocaine transdermal; synvexia; lidoderm 5%; lidocaine pads; lidoderm pad; lidoderm topical; lidocaine 5%; lidocaine patch 4%; lidoderm dis; lidocaine transdermal patch; ztlido 1.8%; lidocaine patches 5% | patches
lidocaine topical | topical lidocaine | lidocaine cream; lidocaine ointment; lidocaine gel; lidocaine lotion; lidocaine 5% ointment; lidocaine 4% cream; anecream; lmx4; lmx 4; xylocaine; lidorx; lidotral; lidocaine 5% cream; emla; lidocaine/prilocaine; lidopin; lidocaine; lidocaine 5% gel; lidocaine 2% gel; lidocaine hcl cream; lidocaine hcl 3%; lidocaine spray; xylocaine gel; lidocaine jelly; topical lidocaine; lido cream; lido gel; lmx; lidorx gel; lidocaine roll on; lidocaine hcl; livixil; dermacin; lidocaine oint; lidocaine plo | grams
capsaicin | topical capsaicin | zostrix; qutenza; capsaicin cream; capsaicin patch; capzasin; capsaicin gel; capsaicin lotion; capsaicin ointment; capsaicin 0.025%; capsaicin 0.075%; capsaicin 8%; zostrix cream; topical capsaicin; capsaicin topical; qutenza patch; capsaicin 8% patch; zostrix hp; capsaicin .025%; capsicum | grams
terocin | topical combination | terocin patch; terocin patches; terocin lotion; terocin cream; medrox; medrox patch; medrox ointment; dendracin; lidopro; lidopro cream; lidopro ointment; menthoderm; mentherm; new terocin; exoten; exoten-c; medi-derm; sinelee patch; lenza patch; lidall; laltha; lidogel; methoderm; theraflex; trixaicin; relyyt; renovo; xoten; medrox-rx; medrox patches; medrox rx; neurodendraxcin; keratek patch; medi-patch; medi patch; medipatch; lidozen; lidothol; lenzagel; lenzapatch; lidocaine/menthol; lidocaine-menthol; lidocaine menthol patch; lidocaine/menthol patch; xolido; relyyks; pain relief patch; capsiderm; dermacinrx; lidopro patch; lidopro patches; lidopro lotion; terocin topical; menthoderm gel; menthoderm cream; menthoderm ointment; methoderm gel; methoderm cream; lidocaine/capsaicin/menthol/methyl salicylate; enovarx; enovarx-ibuprofen; elenza; silvera; lidovex; prodigen; relador; capsaicin/menthol; appformax; dendracin neurodendraxcin; exoten lotion | grams
methyl salicylate | topical salicylate | salonpas; bengay; ben gay; biofreeze; icy hot; trolamine salicylate; aspercreme; thera-gesic; methyl salicylate/menthol; menthol gel; menthol; biofreeze gel; salonpas pad; ultra strength bengay; keratek; keratek gel; kera-tek; kera-tek gel; ultraderm; tiger balm; mentholatum; flexall; bio-therm; biotherm; mobisyl; myoflex; menthol cream; icyhot; salonpas patch; salonpas patches; bengay cream; arthritis cream; bio-freeze; deep heat | grams
diclofenac topical | topical nsaid | voltaren gel; diclofenac gel; diclofenac sodium gel; diclofenac 1% gel; diclofenac 3% gel; diclofenac cream; pennsaid; solaraze; rexaphenac; xrylix; klofensaid; voltaren 1% gel; voltaren topical; diclofenac 1.5% solution; diclofenac solution; diclofenac topical solution; voltaren 1%; voltaren cream; diclofenac 1%; diclofenac 1.5%; diclofenac 3%; pennsaid solution; pennsaid drops; diclofenac ointment; diclofenac sodium topical; dicloflex; voltaren gel 1%; diclofenac sodium 1.5%; diclofenac lotion; diclozor; topical diclofenac; topical voltaren; voltaren emulgel; inflammacin; vopac | grams
diclofenac patch | topical nsaid patch | flector; flector patch; diclofenac epolamine; licart; flector patches; flector 1.3%; flector patch 1.3%; flector pad | patches
flurbiprofen topical | topical compound | flurbiprofen cream; flurbiprofen gel; flurbi cream; flurbiprofen/lidocaine; flurbiprofen/cyclobenzaprine; flurbiprofen/baclofen; flurbiprofen/tramadol; fluriflex; flurflex; flurbiprofen powder; flurbi; tghot; tg hot; tgice; tg ice; flur-lido; flurlido; flurlido-a; ultraflex-g; ultraflex; cycloketolido; flurbiprofen compound; flurbi/lido; flurbi(nap); flurbi nap cream; flurbiprofen ointment; flurbiprofen 20%; flurbiprofen 25%; flurbiprofen/menthol; flurbiprofen/gabapentin; flurbiprofen/capsaicin | grams
ketoprofen topical | topical compound | ketoprofen cream; ketoprofen gel; ketoprofen powder; ketoprofen/cyclobenzaprine; keto cream; ketoprofen ointment; ketoprofen topical cream; ketoprofen/lidocaine; ketoprofen/gabapentin; ketoprofen compound | grams
gabapentin topical | topical compound | gabapentin cream; topical gabapentin; gabacyclotram; gabapentin/cyclobenzaprine; gabapentin/ketoprofen; gabapentin/amitriptyline; gabapentin/pyridoxine; gabadone cream; gabapentin gel; gabapentin powder; gabapentin ointment; gabapentin/lidocaine | grams
cyclobenzaprine topical | topical compound | cyclobenzaprine cream; topical cyclobenzaprine; cyclobenzaprine gel; cyclophene; cyclobenzaprine powder | grams
baclofen topical | topical compound | baclofen cream; topical baclofen; baclofen powder | grams
tramadol topical | topical compound | tramadol cream; topical tramadol; tramadol powder | grams
amitriptyline topical | topical compound | amitriptyline cream; topical amitriptyline; amitriptyline powder; dextromethorphan cream; amitriptyline/dextromethorphan | grams
ketamine topical | topical ketamine | ketamine cream; topical ketamine; ketamine gel | grams
ketamine | ketamine | ketalar; ketamine infusion; ketamine infusions; iv ketamine; spravato; esketamine | units
camphor/menthol | topical compound | camphor; hyaluronic acid cream; menthol/camphor | grams
glucosamine | supplement glucosamine | chondroitin; glucosamine/chondroitin; genicin; glucosamine sulfate; glucosamine chondroitin; cosamin; cosamin ds; osteo bi-flex; chondroitin sulfate; cidaflex; synovacin; dona; move free; glucosamine/msm; msm; glucosamine hcl; chondroitin/msm; joint supplement | tablets
medical food | medical food | theramine; sentra; sentra pm; sentra am; gabadone; trepadone; appbutamone; apptrim; hypertensa; limbrel; flavocoxid; pulmona; percura; strovite; folic acid; vitamin d; vitamin b12; vitamin b-12; vitamin b; cyanocobalamin; medical foods; metanx; deplin; l-methylfolate; lorvatus; toprophan; omega-3; fish oil; turmeric; trepoxicam; theracodophen; gaboxetine; prazolamine; senophylline; sentraflox; theratramadol; theraproxen; therabenzaprine; theratramadol-60; sentrazolpidem; gabavale; axona; cerefolin; foltx; foltanx; vasculera; somnicin; lister-v; ensure; collagen; supplement; dietary supplement; nutritional supplement; medical food product; vitamin c; vitamin d3; b12 injection; vitamin b12 injection; b-12; b12; vitamin b complex; multivitamin; vitamins; gaba medical food; l-arginine; amino acid; probiotics; 5-htp; choline; theracodeine; curcumin; alpha lipoic acid; coq10; magnesium | capsules
gabapentin suspension | compound oral | fanatrex; gabapentin oral suspension; gabapentin oral solution | units
cyclobenzaprine suspension | compound oral | tabradol; cyclobenzaprine oral suspension | units
tramadol suspension | compound oral | synapryn; tramadol oral suspension | units
ranitidine suspension | compound oral | deprizine; ranitidine oral suspension | units
diphenhydramine suspension | compound oral | dicopanol; diphenhydramine oral suspension | units
oral suspension kit | compound oral | oral suspension kit; oral suspension; compounding kit; suspension kit | units
testosterone | testosterone | androgel; testim; axiron; depo-testosterone; testosterone cypionate; fortesta; testosterone injection; androderm; testopel; androgel pump; testosterone gel; testosterone cream; testosterone injections; testosterone cyp; testosterone replacement; testosterone enanthate; aveed; vogelxo; natesto; trt; hormone replacement; hcg | units
sildenafil | erectile drug | viagra; revatio; staxyn; stendra; avanafil; caverject; muse; edex; trimix | tablets
tadalafil | erectile drug | cialis; adcirca | tablets
vardenafil | erectile drug | levitra | tablets
cannabis | cannabinoid | marijuana; dronabinol; marinol; nabilone; cesamet; cbd; cannabidiol; medical marijuana; thc; sativex; cannabinoids; cannabinoid; medical cannabis; cannabis card; medical marijuana card; thc/cbd; cbd oil; cbd cream; hemp; syndros; epidiolex; marijuana card | capsules
clonidine | crps drug | catapres; catapres patch; clonidine patch; phenoxybenzamine; phentolamine | tablets
calcitonin | crps drug | miacalcin | units
alendronate | crps drug | fosamax; pamidronate; bisphosphonate; bisphosphonates; zoledronic acid; ibandronate; boniva; actonel; risedronate; reclast; aredia | tablets
ziconotide | ziconotide | prialt | units
modafinil | wakefulness drug | provigil; modafinil tablets | tablets
armodafinil | wakefulness drug | nuvigil | tablets
methylphenidate | stimulant | ritalin; concerta; adderall; amphetamine; vyvanse; lisdexamfetamine; dexedrine; strattera; atomoxetine; focalin | tablets
prednisone | corticosteroid oral | deltasone; medrol; medrol dosepak; medrol dose pack; medrol dose pak; methylprednisolone; decadron; dexamethasone; prednisolone; oral steroids; oral corticosteroids; solu-medrol; medrol pak; medrol pack; dosepak; dose pack; dose pak; oral prednisone; prednisone taper; prednisone burst; medrol dosepack; methylprednisolone dose pack; methylprednisolone dosepak; steroid pack; oral steroid | tablets
cephalexin | antibiotic | keflex; amoxicillin; augmentin; levofloxacin; levaquin; ciprofloxacin; clindamycin; bactrim; azithromycin; doxycycline; ancef; cefazolin; cefadroxil; duricef; sulfamethoxazole; metronidazole; penicillin; minocycline; cipro; cefuroxime; mupirocin; bactroban | capsules
enoxaparin | anticoagulant | lovenox; xarelto; rivaroxaban; warfarin; coumadin; eliquis; plavix; clopidogrel; heparin; dalteparin; fragmin; apixaban; dabigatran; pradaxa; arixtra | units
onabotulinumtoxina | botulinum toxin | botox; myobloc; dysport; xeomin; botulinum; botulinum toxin; botox injection; botox injections; chemodenervation; botulinum toxin type a; botulism toxin; botox a; incobotulinum; abobotulinum; rimabotulinum; botulinum injection; botulinum toxin injection; botox chemodenervation; chemo-denervation; botulinum a; botulinum injections | units
hyaluronic acid | viscosupplement | synvisc; synvisc-one; synvisc one; orthovisc; euflexxa; supartz; hyalgan; monovisc; durolane; gel-one; gelsyn; genvisc; viscosupplementation; viscosupplement; hyaluronate; sodium hyaluronate; hyaluronan; visco-supplementation; hyaluronic acid injection; hyaluronic acid injections; visco injection; visco injections; viscosupplementation injection; synvisc1; hymovis; visco-3; trivisc; supartz fx; gel one; synojoynt; triluron; euflexxa injections; orthovisc injections; synvisc injection; synvisc injections; visco; viscosupplements; hyaluronic; hyaluronic injection; hyaluronic injections; hylan; hylan g-f 20; hyalgan injections; supartz injections; euflexxa injection; orthovisc injection; ha injection; ha injections; j7325; j7324; j7321; j7323 | injections
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
