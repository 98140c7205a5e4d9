/** Drugs for nerve pain, mood, sleep and wakefulness. The form is that of `drugs.ts`. */
export const NERVOUS_SYSTEM = `
gabapentin | antiepilepsy drug | capsules
  neurontin; gralise; horizant; gaba; gabapentin er; gabarone; gabapentin tablets; gaba pentin; neuraptine; gralise
  er
pregabalin | antiepilepsy drug | capsules
  lyrica; lyrica cr; pregabalin er; lyrica er
topiramate | antiepilepsy drug | tablets
  topamax; trokendi; trokendi xr; qudexy; topiragen; eprontia; topiramate er
carbamazepine | antiepilepsy drug | tablets
  tegretol; carbatrol
oxcarbazepine | antiepilepsy drug | tablets
  trileptal
lamotrigine | antiepilepsy drug | tablets
  lamictal
levetiracetam | antiepilepsy drug | tablets
  keppra
valproic acid | antiepilepsy drug | tablets
  depakote; divalproex; valproate
zonisamide | antiepilepsy drug | capsules
  zonegran
lacosamide | antiepilepsy drug | tablets
  vimpat
felbamate | antiepilepsy drug | tablets
  felbatol; vigabatrin; perampanel; brivaracetam
tiagabine | antiepilepsy drug | tablets
  gabitril
phenytoin | antiepilepsy drug | capsules
  dilantin
amitriptyline | tricyclic antidepressant | tablets
  elavil; endep; amitriptyline hcl; tca; limbitrol; amitriptyline hydrochloride
nortriptyline | tricyclic antidepressant | capsules
  pamelor; aventyl; nortriptyline hcl
protriptyline | tricyclic antidepressant | tablets
  vivactil; clomipramine; anafranil; amoxapine; trimipramine; surmontil
desipramine | tricyclic antidepressant | tablets
  norpramin
imipramine | tricyclic antidepressant | tablets
  tofranil
doxepin | tricyclic antidepressant | capsules
  sinequan; doxepin hcl
duloxetine | snri antidepressant | capsules
  cymbalta; irenka; duloxetine dr; drizalma; duloxetine hcl; duloxetine hydrochloride; cymbalta dr
venlafaxine | snri antidepressant | capsules
  effexor; effexor xr; venlafaxine er; venlafaxine hcl; venlafaxine xr
milnacipran | snri antidepressant | tablets
  savella; fetzima; levomilnacipran
desvenlafaxine | snri antidepressant | tablets
  pristiq; khedezla
sertraline | ssri antidepressant | tablets
  zoloft; sertraline hcl
fluoxetine | ssri antidepressant | capsules
  prozac; sarafem; fluoxetine hcl
paroxetine | ssri antidepressant | tablets
  paxil; pexeva
citalopram | ssri antidepressant | tablets
  celexa; citalopram hbr
escitalopram | ssri antidepressant | tablets
  lexapro
fluvoxamine | ssri antidepressant | tablets
  luvox
vilazodone | ssri antidepressant | tablets
  viibryd
vortioxetine | ssri antidepressant | tablets
  trintellix; brintellix
nefazodone | antidepressant | tablets
  serzone; phenelzine; nardil; selegiline; emsam; tranylcypromine
bupropion | antidepressant | tablets
  wellbutrin; wellbutrin xl; wellbutrin sr; bupropion xl; bupropion sr; aplenzin; zyban; budeprion; forfivo;
  wellbutrin xr; bupropion er; bupropion hcl
trazodone | sedating antidepressant | tablets
  desyrel; oleptro; trazodone hcl
mirtazapine | sedating antidepressant | tablets
  remeron
diazepam | benzodiazepine | tablets
  valium
alprazolam | benzodiazepine | tablets
  xanax; xanax xr; niravam
lorazepam | benzodiazepine | tablets
  ativan
clonazepam | benzodiazepine | tablets
  klonopin
temazepam | benzodiazepine | capsules
  restoril
triazolam | benzodiazepine | tablets
  halcion
chlordiazepoxide | benzodiazepine | capsules
  librium
estazolam | benzodiazepine | tablets
  prosom
oxazepam | benzodiazepine | capsules
  serax; flurazepam; dalmane; midazolam; versed; clobazam; onfi; halazepam
clorazepate | benzodiazepine | tablets
  tranxene
zolpidem | sleep aid | tablets
  ambien; ambien cr; zolpidem tartrate; intermezzo; edluar; zolpidem er; zolpimist; zolpidem cr; ambien ir; zolpidem
  tart
eszopiclone | sleep aid | tablets
  lunesta
zaleplon | sleep aid | capsules
  sonata
ramelteon | sleep aid | tablets
  rozerem
suvorexant | sleep aid | tablets
  belsomra; dayvigo; lemborexant; quviviq; daridorexant
diphenhydramine | sleep aid | tablets
  benadryl; zzzquil; unisom; doxylamine
melatonin | sleep aid | tablets
tasimelteon | sleep aid | capsules
  hetlioz
doxepin low dose | sleep aid | tablets
  silenor; doxepin 3mg; doxepin 6mg
hydroxyzine | anxiety drug | capsules
  vistaril; atarax; hydroxyzine pamoate
buspirone | anxiety drug | tablets
  buspar
quetiapine | antipsychotic | tablets
  seroquel
aripiprazole | antipsychotic | tablets
  abilify
risperidone | antipsychotic | tablets
  risperdal
olanzapine | antipsychotic | tablets
  zyprexa
lithium | antipsychotic | tablets
  lithobid
prazosin | antipsychotic | capsules
  minipress; geodon; ziprasidone; latuda; lurasidone; rexulti; vraylar
modafinil | wakefulness drug | tablets
  provigil; modafinil tablets
armodafinil | wakefulness drug | tablets
  nuvigil
methylphenidate | stimulant | tablets
  ritalin; concerta; adderall; amphetamine; vyvanse; lisdexamfetamine; dexedrine; strattera; atomoxetine; focalin
`;
