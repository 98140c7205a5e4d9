/** Opioids, anti-inflammatories, muscle relaxants and other analgesics. The form is that of `drugs.ts`. */
export const ANALGESICS = `
hydrocodone/acetaminophen | opioid | tablets
  norco; vicodin; vicodin es; lortab; lorcet; xodol; maxidone; zydone; verdrocet; hydrocodone; hydrocodone/apap;
  hydrocodone bitartrate; hydrocodone bit/apap; hydrocodone-acetaminophen; hydrocodone/ibuprofen; vicoprofen;
  ibudone; reprexain; hycet; lorcet plus; anexsia; co-gesic; stagesic; zamicet; hydrocodone/tylenol; hydro/apap;
  vicodin hp; lortab elixir; hydrocodone apap; apap/hydrocodone; acetaminophen/hydrocodone
hydrocodone er | opioid | capsules
  hysingla; hysingla er; zohydro; zohydro er; vantrela
oxycodone | opioid | tablets
  roxicodone; oxycontin; oxy ir; oxyir; oxaydo; roxybond; xtampza; xtampza er; oxycodone hcl; oxycodone er; oxyfast;
  oxecta; oxy; oxycodone ir; oxy contin; oxycodone immediate release; oxycodone cr
oxycodone/acetaminophen | opioid | tablets
  percocet; endocet; roxicet; primlev; xartemis; xartemis xr; tylox; magnacet; nalocet; prolate; oxycodone/apap;
  oxycodone-acetaminophen; percodan; perocet; oxy/apap; apap/oxycodone; oxycodone acetaminophen
tramadol | opioid | tablets
  ultram; ultram er; ultracet; conzip; ryzolt; rybix; tramadol er; tramadol hcl; tramadol/apap;
  tramadol/acetaminophen; tramadol hydrochloride; seglentis; qdolo; tramadol hcl er; rybix odt; tramadol sr;
  tramadol acetaminophen
tapentadol | opioid | tablets
  nucynta; nucynta er; tapentadol er; tapentadol hcl
morphine | opioid | tablets
  ms contin; msir; kadian; avinza; morphabond; arymo; embeda; oramorph; morphine sulfate; morphine er; morphine
  sulfate er; mso4; morphine sulf; morphine ir; roxanol; ms ir; morphine sr; morphine sulfate ir; morphine sulf er;
  morphine contin; mscontin
hydromorphone | opioid | tablets
  dilaudid; exalgo; hydromorphone er; hydromorphone hcl; palladone
oxymorphone | opioid | tablets
  opana; opana er; oxymorphone er; opana ir; numorphan; oxymorphone hcl
codeine | opioid | tablets
  tylenol #3; tylenol no. 3; tylenol 3; tylenol with codeine; tylenol w/ codeine; tylenol-codeine;
  acetaminophen/codeine; acetaminophen-codeine; apap/codeine; tylenol #4; trezix; dvorah; codeine sulfate; t3; tyl
  #3; tylenol iii; apap with codeine; acetaminophen with codeine; tylenol-3; tylenol codeine; acetaminophen w/
  codeine; soma with codeine; carisoprodol/aspirin/codeine
fentanyl transdermal | opioid | patches
  duragesic; fentanyl patch; fentanyl patches; transdermal fentanyl; fentanyl
fentanyl transmucosal | opioid | units
  actiq; fentora; subsys; abstral; onsolis; lazanda; fentanyl lollipop; fentanyl lozenge; fentanyl buccal;
  transmucosal fentanyl; fentanyl spray
methadone | opioid | tablets
  dolophine; methadose; methadone hcl
levorphanol | opioid | tablets
  levo-dromoran
buprenorphine | opioid | tablets
  suboxone; subutex; butrans; belbuca; zubsolv; bunavail; buprenorphine/naloxone; buprenorphine hcl; sublocade;
  buprenex; buprenorphine patch; butrans patch; suboxone film; suboxone strip; buprenorphine naloxone; buprenorphine
  film; buprenorphine troche
pentazocine | opioid | tablets
  talwin; pentazocine/naloxone
propoxyphene | opioid | tablets
  darvocet; darvon
meperidine | opioid | tablets
  demerol
butorphanol | opioid | units
  stadol; stadol ns; nalbuphine; nubain
lofexidine | opioid antagonist | tablets
  lucemyra
meclofenamate | nsaid | capsules
  meclomen; meclofenamic acid
naloxone | opioid antagonist | units
  narcan; evzio; naloxone spray; naloxone nasal; kloxxado; zimhi; narcan nasal spray; narcan nasal; naloxone kit;
  narcan kit
naltrexone | opioid antagonist | tablets
  revia; vivitrol; low dose naltrexone; ldn
ibuprofen | nsaid | tablets
  motrin; advil; ibu; nuprin; caldolor; motrin ib
ibuprofen/famotidine | nsaid | tablets
  duexis
naproxen | nsaid | tablets
  naprosyn; anaprox; anaprox ds; aleve; naprelan; naproxen sodium; ec-naprosyn; ec naproxen; all day pain relief;
  mediproxen; naproxen dr; naprelan cr; naproxen ec; naproxyn; midol
naproxen/esomeprazole | nsaid | tablets
  vimovo
diclofenac | nsaid | tablets
  voltaren; voltaren xr; voltaren er; cataflam; zipsor; zorvolex; cambia; arthrotec; diclofenac sodium; diclofenac
  potassium; diclofenac er; diclofenac/misoprostol; lofena; dyloject; diclofenac dr; diclofenac xr; diclofenac sod;
  diclofenac sod er
etodolac | nsaid | tablets
  lodine; lodine xl; etodolac er
nabumetone | nsaid | tablets
  relafen; relafen ds
meloxicam | nsaid | tablets
  mobic; vivlodex; anjeso; qmiiz; meloxicam submicronized
celecoxib | nsaid | capsules
  celebrex; cox-2; cox-2 inhibitor; elyxyb; consensi; bextra; vioxx; cox 2 inhibitors
ketorolac | nsaid | tablets
  toradol; sprix; ketorolac tromethamine; toradol injection; toradol im; toradol inj; im toradol; ketorolac im;
  toradol shot
ketoprofen | nsaid | capsules
  orudis; oruvail
oxaprozin | nsaid | tablets
  daypro; coxanto
indomethacin | nsaid | capsules
  indocin; tivorbex
piroxicam | nsaid | capsules
  feldene
sulindac | nsaid | tablets
  clinoril
flurbiprofen | nsaid | tablets
  ansaid
fenoprofen | nsaid | capsules
  nalfon; fenortho; fenoprofen calcium; profeno
diflunisal | nsaid | tablets
  dolobid
salsalate | nsaid | tablets
  disalcid
mefenamic acid | nsaid | capsules
  ponstel
tolmetin | nsaid | tablets
  tolectin
aspirin | nsaid | tablets
  asa; ecotrin; bayer
acetaminophen | acetaminophen | tablets
  tylenol; apap; paracetamol; mapap; ofirmev; tylenol es; tylenol extra strength; tylenol arthritis; tylenol pm;
  acephen; acetaminophen es
carisoprodol | muscle relaxant | tablets
  soma; vanadom; carisoprodol/aspirin; soma compound; carisoprodol compound
cyclobenzaprine | muscle relaxant | tablets
  flexeril; fexmid; amrix; cyclobenzaprine hcl; cyclobenzaprine hydrochloride; flexaril; comfort pac
  cyclobenzaprine; cyclobenzaprine er; cyclobenzaprine comfort pac
tizanidine | muscle relaxant | tablets
  zanaflex; tizanidine hcl
baclofen | muscle relaxant | tablets
  lioresal; gablofen; ozobax; lyvispah
methocarbamol | muscle relaxant | tablets
  robaxin; robaxin-750
metaxalone | muscle relaxant | tablets
  skelaxin; metaxall
orphenadrine | muscle relaxant | tablets
  norflex; orphenadrine citrate; orphenadrine er; orphenadrine citrate er; norgesic; norgesic forte; orphengesic
chlorzoxazone | muscle relaxant | tablets
  lorzone; parafon; parafon forte; parafon forte dsc
dantrolene | muscle relaxant | capsules
  dantrium
butalbital | barbiturate analgesic | tablets
  fioricet; fiorinal; esgic; esgic plus; butalbital/apap/caffeine; butalbital/apap; bupap; phrenilin; fioricet with
  codeine; zebutal; allzital
sumatriptan | migraine drug | tablets
  imitrex; treximet; sumavel; imitrex injection; onzetra; imitrex nasal; imitrex statdose; sumatriptan injection;
  almotriptan; axert; frovatriptan; frova; aimovig; erenumab; emgality; ajovy; ubrelvy; nurtec; cafergot;
  ergotamine; dhe; reyvow; triptan; triptans
rizatriptan | migraine drug | tablets
  maxalt
zolmitriptan | migraine drug | tablets
  zomig
eletriptan | migraine drug | tablets
  relpax
naratriptan | migraine drug | tablets
  amerge
propranolol | migraine drug | tablets
  inderal
ketamine | ketamine | units
  ketalar; ketamine infusion; ketamine infusions; iv ketamine; spravato; esketamine
cannabis | cannabinoid | capsules
  marijuana; dronabinol; marinol; nabilone; cesamet; cbd; cannabidiol; medical marijuana; thc; sativex;
  cannabinoids; cannabinoid; medical cannabis; cannabis card; medical marijuana card; thc/cbd; cbd oil; cbd cream;
  hemp; syndros; epidiolex; marijuana card
ziconotide | ziconotide | units
  prialt
`;
