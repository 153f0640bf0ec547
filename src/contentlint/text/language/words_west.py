"""Function words of Germanic and Romance languages, of Basque and of English.

Articles, prepositions, pronouns, conjunctions, auxiliaries and the commonest
adverbs: the words a sentence can hardly do without and a product name hardly
has. Lower case, with diacritics. A word may stand in several lists; whoever
compares two languages takes the difference.
"""

from __future__ import annotations

WORDS = {
    "en": """
        a about above across after again against all along already also although always am among an and
        another any anyone anything are aren't around as at away be became because become becomes been
        before behind being below between both but by can can't cannot could couldn't did didn't do does
        doesn't doing don't done down during each either else enough even ever every everyone everything
        few for from further get gets given gives go had has hasn't have haven't having he her here hers
        him his how however i i'll i'm i've if in instead into is isn't it it's its itself just let
        let's like made make makes many may me might min more most much must my near need needs neither
        never no none nor not nothing now of off often on once one only onto or other others our out
        over own per plus rather same several shall she should shouldn't since so some someone something
        still such than that that's the their them themselves then there there's therefore these they
        they'll they're they've this those though through thus to together too toward towards under
        unless until up upon us use used uses using very via was wasn't we we'd we'll we're we've well
        were weren't what what's when whenever where whether which while who whole whom whose why will
        with within without won't would wouldn't yet you you'd you'll you're you've your yours yourself
    """,
    "fr": """
        afin ai ailleurs ainsi aller alors ami an ans après as assez au aucun aucune aujourd'hui auquel
        aussi autant autour autre autres aux auxquels avaient avais avait avant avec avez avoir avons
        ayant beaucoup bien bon c'est car ce ceci cela celle celles celui cependant certaines certains
        ces cet cette ceux chacun chacune chaque chez ci comme comment contre d d'abord d'autres d'un
        d'une d'être dans de dedans depuis derrière des deux devant devez devrait dit doit doivent donc
        dont du due durant dès désormais dû elle elles en encore enfin ensuite entre es est et eu eux
        faire fait faites faut fins fois font furent fut grâce hors ici il ils j'ai jamais je jusqu
        jusqu'à l l'on la laquelle le lequel les lesquelles lesquels leur leurs lors lorsqu'il lorsqu'un
        lorsqu'une lorsque lui là ma mais malgré me mes met mettre mis moi moins mon mot même mêmes n'a
        n'est n'ont n'y ne ni non nos notamment notre nous nouveau nouvelle on ont or ou oui où par
        parce parfois parmi pas pendant permet permettent peu peut peuvent plupart plus plusieurs plutôt
        point pour pourquoi pouvez pouvoir presque près puis puisque qu'elle qu'est-ce qu'il qu'ils
        qu'on qu'un qu'une quand que quel quelle quelles quelqu'un quelque quelques quels qui quoi
        quoique rien s'est s'il sa sans sauf se sein selon sera seront ses seul seule seulement si sinon
        soi soient soit son sont sous souvent suis sur surtout ta tandis tant te tel telle tels tenir
        tes toi ton toujours tous tout toute toutefois toutes trop très tu un une unes va vais vers veut
        via voici voilà voir vois voit vont vos votre voulez vous vraiment y à ça étaient était étant
        été être
    """,
    "de": """
        ab aber all alle allem allen aller alles als also alte am an andere anderen anderer anderes ans
        auch auf aus außer außerdem bei beide beiden beim bereits bevor bin bis bitte bleibt da dabei
        dadurch dafür dagegen daher damit danach dann dar daran darauf daraus darf darin darüber das
        dass davon dazu dein deine deinem deinen deiner dem den denen denn dennoch der deren des deshalb
        dessen desto dich die dies diese diesem diesen dieser dieses dir doch dort du durch dürfen eben
        echter ein eine einem einen einer eines einfach einige einigen einmal entweder er es etwa etwas
        euch euer falls fast für ganz gegen gegenüber gibt habe haben hast hat hatte hatten hebt her
        hier hinter hinzu ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im immer in indem innen innerhalb
        ins ist ja je jede jedem jeden jeder jedes jedoch jetzt jeweils kann kannst kein keine keinem
        keinen keiner können könnte könnten lassen lässt machen mag mal man manche mehr mehrere mein
        meine meist mich mir mit muss möchte möchten müssen nach nachdem neben nein nicht nichts nie
        noch nun nur ob oben oder ohne per plus pro schon sehr sei sein seine seinem seinen seiner seit
        selbst sich sie siehe sind so sobald sodass sofern solange solche soll sollen sollte sollten
        somit sondern sonst soweit sowie sowohl statt trotz um und uns unser unsere unseren unter usw
        verwenden verwendet via viel viele vielen vom von vor wann war waren warum was weder weil weiter
        weitere weiteren welche welchen welcher welches wenn wer werden weshalb wie wieder will wir wird
        wirst wo wobei wodurch wollen worden wurde wurden würde würden z zu zum zur zurück zusammen zwar
        zwei zwischen über überhaupt
    """,
    "es": """
        a acerca además ahora al algo alguien alguna algunas alguno algunos algún allí alta ambos ante
        antes aquel aquella aquí así aunque aún bajo bien cada casi como con contra cosa cual cuales
        cualquier cuando cuanto cuya cuyo cuál cuándo cómo da dar de debe deben debería decir deja del
        demás dentro desde después detrás dia dice donde dos durante dónde e el ella ellas ello ellos
        embargo en encima entonces entre era eran eres es esa esas ese eso esos esta estar estas este
        esto estos estoy está están forma fue fuera fueron ha haber había hace hacen hacer hacia haga
        han has hasta hay he iba incluso intenta junto la las le les lo los luego me mediante medio
        mejor menos mi mientras mis misma mismas mismo mismos mucha muchas mucho muchos muy más nada
        nadie ni ninguna ningún no nos nosotros nuestra nuestro nueva nuevo nunca o os otra otras otro
        otros par para parte pero plus poca poco podemos poder podría por porque posible primero pueda
        puede pueden puedes pues que queda querer quien quiere quién qué se sea sean según ser será si
        sido siempre siendo sin sino sobre solamente solo son su sub sus sí sólo tal también tampoco tan
        tanto te ten tendrá tener tenga ti tiene tienen tienes tipo toda todas todavía todo todos tome
        tras tu tus tú un una unas uno unos usa usando usar use uses usted va vamos van varias varios ve
        veces ver vez vi viene y ya yo él última último
    """,
    "pt": """
        a abaixo acerca acima agora ainda algo algum alguma algumas alguns alguém ali alta além ama
        ambos ante antes ao aos apenas após aquela aquele aqui aquilo as assim através atrás até bem
        cada com como contra cujo da daquele dar das de debaixo dela dele deles dentro depois desde
        dessa desse desta deste deve devem dia disse disso disto diz do dois dos durante e ela elas ele
        eles em embora enquanto entre então era eram essa essas esse esses esta estar estas este estes
        estiver está estão eu fazer foi for foram forma havia há isso isto junto já la lhe lo logo maior
        mais mas me meio melhor menos mesma mesmas mesmo mesmos meu minha muita muitas muito muitos na
        nada nas nela nem nenhum nenhuma nessa nesse nesta neste ninguém no nos nossa nosso nova novo
        num numa nunca não nós o onde os ou outra outras outro outros para parte pela pelas pelo pelos
        perto pode podem podemos poder pois por porque porém pouco precisa primeiro quais qual qualquer
        quando quanto quase que queda quem quer querer se seja sejam sem sempre sendo ser será seu seus
        si sido sob sobre somente sua suas sub são só tal também tanto te tem ter teu tipo toda todas
        todo todos tu tua tudo têm um uma umas une uns usa usando usar use vai vamos vem ver vez vi via
        você vocês várias vários à às é última último
    """,
    "it": """
        a abbia abbiamo ad adesso affinché agli ai al alcun alcuna alcune alcuni all' alla alle allo
        allora alta altra altre altri altro anche ancora anziché appena avere aveva bene c'è che chi
        chiunque ci ciascun ciascuno cioè circa ciò col come con contro cosa così cui da dagli dai dal
        dalla dalle dallo davanti degli dei del della delle dello dentro deve devi devono di dia dopo
        dove dovrebbe due dunque durante e ecco ed egli entrambi era erano essere essi esso fa fare
        fatto fino forma fra fuori già gli ha hai hanno ho i il in infatti infine inoltre invece io la
        lato le lei lo loro lui lì ma mai me meglio meno mentre mi mia mio molta molte molti molto ne
        negli nei nel nell' nella nelle nello nessun nessuna niente no noi non nostra nostro nulla nuova
        nuovo o od ogni ognuno oltre oppure ora parte per perché perciò però più plus poi possibile
        possono potrebbe presso prima primo proprio puoi pur purché può qua qual qualche quale quali
        qualsiasi quando quanto quasi quel quella quelle quelli quello questa queste questi questo qui
        quindi sarà se sebbene secondo sei sempre senza si sia siano siccome solo soltanto sono sopra
        sotto sta stai stata stato stesse stessi stesso su sua sugli sui sul sulla sulle suo suoi sé
        tale tali tanto te ti tipo tra tranne tre troppo tu tua tuo tuoi tutta tuttavia tutte tutti
        tutto un un' una uno usa usare va vengono verso vi via viene voi vostro è
    """,
    "nl": """
        aan achter al alle alleen alles als altijd andere ben bent beter bij bijvoorbeeld binnen boven
        buiten daar daarna daarom dan dat de deze die dit doen doet door dus echt echter een eens eerst
        eerste eigen elk elke en er erg gaan gaat ge gebruik gebruiken gebruikt geeft geen gemaakt goed
        haar had hadden heb hebben hebt heeft hem hen het hetzelfde hier hij hoe hun iemand iets ik in
        indien is ja je jij jou jouw jullie kan kon kun kunnen kunt laten maak maakt maar mag maken me
        meer meestal men met mij mijn misschien moest moet moeten mogelijk na naar naast niet niets
        nieuwe nog nooit nu of om omdat onder ons onze ook op over per plus rond sinds slechts soms
        staan staat steeds te tegen terwijl tijdens toch toen tot tussen twee u uit uw vaak van vanaf
        veel verder vervolgens via volgende voor vooral voordat waar waarbij waardoor waarin waarmee
        waarom wanneer want waren was wat we weer wel welke werd werden wie wij wil willen worden wordt
        zal ze zelf zich zien zij zijn zo zoals zodat zonder zou zouden zowel zullen
    """,
    "sv": """
        alla allt alltid andra använd använda använder att av bara behöver blev bli blir bort både de
        dem den denna deras dess dessa det detta dig din dina ditt du där därför då efter eftersom ej
        eller en endast er ett finns flera fram från får för före först genom ger gör göra ha hade han
        har hela henne hennes hon hos hur här i icke igen igenom ihop in inga ingen inget inom inte
        istället ja jag kan kommer kunde kunna lite man med medan mellan men mer mest mig min mina mitt
        mot mycket måste ni nu nya när någon något några och också om oss plus på redan samma samt sedan
        sig sin sina sitt själv ska skall skapa skulle som så sådan till trots två under upp ur ut utan
        vad var vara varför varje vem vi via vid vilka vilken vilket vill än ännu är även åt över
    """,
    "da": """
        af alle allerede alt altid anden andre at bare begge blev bliver brug bruge bruger da de dem den
        denne der derefter deres derfor det dette dig din dine disse dit du efter eller en end endnu er
        et far fik findes flere for fordi forskellige fra få får før først første gennem godt gør gøre
        ham han hans har havde have helt hende her hos hun hvad hver hvilke hvilken hvis hvor hvordan
        hvorfor hvornår i igen ikke ind inden ingen intet ja jeg jo kan kommer kun kunne lige man mange
        med meget mellem men mens mere mig min mindre mine mit mod mon må måske ned nogen noget nogle nu
        ny nye når nær og også om op os over plus på sagde samme samt se selv selvom siden sig sin skal
        skulle som så sådan til ud uden under var ved vi via vil ville vores være været ønsker
    """,
    "nb": """
        alle allerede alt andre annet at av bare begge ble bli blir bruk bruke bruker bør da de deg dem
        den denne der dere deres dersom det dette din disse ditt du eller en enda er et etter flere for
        fordi forskjellige fra få får før først første gjennom gjør gjøre godt ha hadde ham han hans har
        helt hennes her hos hun hva hver hvilke hvilken hvis hvor hvordan hvorfor i igjen ikke ingen inn
        innen ja jeg kan kanskje kommer kun kunne lage litt man mange med meg mellom men mens mer min
        mot må ned no noe noen nok ny nye nå når og også om opp oss over plus på samme sammen se seg
        selv siden sin skal skulle slik som så til under ut uten var ved vi via vil ville våre være vært
    """,
    "ro": """
        a abia acea aceasta această aceea aceeași acel acela același acele acest acesta aceste acestea
        acestei acestor acestui acești acolo acum ai aici al ale alt alta alte altele altul alți am apoi
        ar are asemenea asta astfel asupra atunci atât au avea avem aveți azi așa bine ca care ce cea
        ceea cei cel cele celor ci cineva cu cum când cât câteva că cărei către dacă dar dat de deasupra
        deci deja deoarece departe despre deși din dintre doar două după e ea ei el ele era este eu ești
        face fi fie fiecare fiind foarte folosi folosind fost fără iar in la le li lor lui mai mare mea
        mi mod mult multe mulți mă ne nici nicio nimic niște noastră noi nostru nou noua nu numai o ori
        oricare orice parte pe pentru peste plus poate pot poți prea prima primul prin puteți până sa
        sale sau se si spre sub sunt suntem să tale te toate tot totuși toți trebuie tu tău un una unde
        unei unele unii unor unora unui unul va vei voastră vom vor vostru vreo vă îi îl îmi în înainte
        înapoi încât încă între îți și
    """,
    "ca": """
        a abans així això al algun alguna allò als altres amb aquell aquella aquest aquesta aquestes
        aquests aquí cada cap com contra d'aquest d'un d'una de del dels des després dins dos durant el
        ell ella ells els em en encara ens entre era es esta estan estat està et fa fer fins ha han has
        havia hem hi ho i ja jo la les li llavors llur lo mateix mateixa mentre meu molt molta més no
        només nosaltres nostra o on pel pels per perquè però poc poden pot qual quan que qui quina què
        res s'ha sa se sempre sense ser seu seva si sobre sota sí són també tan tant te tenen tenir teu
        tot tota tots tu té un una unes uns us va vosaltres vostè és
    """,
    "gl": """
        a ademais agora algo algunha algún ao aos aquel aquela aquí así ata aínda cada cal cales
        calquera cando cara case co coa coas coma como con contra cos cunha cuxa cuxo da dado das de
        debe deben dela deles dende desde despois do dos dous dun dunha durante e el ela elas eles en
        enton entre entón era esa ese esta estar estas este estes está están eu facer fai faise foi
        foron fóra ha hai houbo iso isto la lle lles logo mais mentres mesma mesmo meu moi moita moito
        moitos máis na nada nas nin ningunha ningún no non nos nosa nosas noso nosos nun nunca nunha nós
        o onde os ou outra outras outro outros para pero pode poden podes pois pola polas polo polos por
        porque posto que quen sabe se seguinte seguintes segundo sempre sen ser será seu seus sexa si
        sobre son só súa súas tamén tan tanto ten ter teñen ti tiña toda todas todo todos tras un unha
        unhas uns usar vos xa xunto á ás é
    """,
    "eu": """
        ala aldiz arte aurrera bada baina baino bakar bakarrik bat batean batek baten batera batzuk
        behar berri bertan beste besteak bezala bi bide bidez da dago daiteke daude de dela delako den
        denean dezake dezakegu dezakezu dezan die digu diote dira direla diren ditu dituen dituzte
        dituzu du duen dugu dut dute duten duzu edo egin egiten egon ere eta ez ezin gaur gehiago gero
        gisa gure guztia guztiak hainbat hala hartu hau hauek hemen hori horiek horrek horren hura izan
        izango izaten jakin nahi noiz nola non nor ondo ondoren orain ordea oso posible zaio zait zein
        zen zer zergatik ziren zu zuen zure
    """,
}
