"""Function words of Germanic and Romance languages and of English.

Articles, prepositions, pronouns, conjunctions, auxiliaries and the commonest
adverbs: the words a sentence can hardly do without and a product name hardly
has. Lower case, with diacritics. A word may stand in several lists; whoever
compares two languages takes the difference.
"""

from __future__ import annotations

WORDS = {
    "en": """
        a about above across after again against all along already also although always am among an and
        another any anyone anything are around as at away be became because become becomes been before
        behind being below between both but by can cannot could did do does doing done down during each
        either else enough even ever every everyone everything few for from further get gets given gives
        had has have having he her here hers him his how however i if in instead into is it its itself
        just let like made make makes many may me might more most much must my near need needs neither
        never no none nor not nothing now of off often on once one only onto or other others our out
        over own per rather same several shall she should since so some someone something still such
        than that the their them themselves then there therefore these they this those though through
        thus to together too toward towards under unless until up upon us use used uses using very via
        was we well were what when whenever where whether which while who whole whom whose why will with
        within without would yet you your yours yourself don't doesn't didn't can't won't isn't aren't
        wasn't weren't couldn't shouldn't wouldn't hasn't haven't it's that's there's you're you'll
        you've you'd we're we'll we've we'd they're they'll they've i'm i'll i've let's what's
    """,
    "fr": """
        à afin ai ailleurs ainsi alors an ans après as assez au aucun aucune aujourd'hui auquel aussi
        autant autour autre autres aux auxquels avaient avais avait avant avec avez avoir avons ayant
        beaucoup bien bon car ce ceci cela celle celles celui cependant certaines certains ces cet cette
        ceux chacun chacune chaque chez ci comme comment d d'abord d'un d'une dans de dedans depuis
        derrière des dès désormais deux devant devez devrait dit doit doivent donc dont du durant elle
        elles en encore enfin ensuite entre es est et étaient était étant été être eu eux faire fait
        faites fois font furent fut grâce hors ici il ils j'ai je jusqu jusqu'à l l'on la laquelle là le
        lequel les lesquelles lesquels leur leurs lors lorsque lui ma mais malgré me même mêmes mes
        mettre moi moins mon n'a n'est ne ni non nos notamment notre nous nouveau nouvelle on ont or ou
        où oui par parce parfois parmi pas pendant permet permettent peu peut peuvent plupart plus
        plusieurs plutôt point pour pourquoi pouvez pouvoir presque près puis puisque qu'elle qu'il
        qu'ils qu'on qu'un qu'une quand que quel quelle quelles quelque quelques quels qui quoi quoique
        rien s'est s'il sa sans sauf se selon sera seront ses seul seule seulement si sinon soi soient
        soit son sont sous souvent suis sur surtout ta tandis tant te tels tel telle tes toi ton
        toujours tous tout toute toutefois toutes très trop tu un une va vais vers veut via voici voilà
        voir vont vos votre voulez vous vraiment y c'est ça d'autres d'être jamais lorsqu'il lorsqu'un
        lorsqu'une qu'est-ce quelqu'un n'ont n'y
    """,
    "de": """
        ab aber alle allem allen aller alles als also am an andere anderen anderer anderes auch auf aus
        außer außerdem bei beide beiden beim bereits bevor bin bis bitte bleibt da dabei dadurch dafür
        dagegen daher damit danach daran darauf daraus darf darin darüber das dass davon dazu dein deine
        deinem deinen deiner dem den denen denn dennoch der deren des deshalb dessen desto die dies
        diese diesem diesen dieser dieses doch dort du durch dürfen eben ein eine einem einen einer
        eines einfach einige einigen einmal entweder er es etwa etwas euch euer falls fast für ganz
        gegen gegenüber gibt habe haben hast hat hatte hatten hier hinter hinzu ich ihm ihn ihnen ihr
        ihre ihrem ihren ihrer im immer in indem innerhalb ins ist ja je jede jedem jeden jeder jedes
        jedoch jetzt jeweils kann kannst kein keine keinem keinen keiner können könnte könnten lassen
        lässt machen man manche mehr mehrere mein meine meist mit möchte möchten muss müssen nach
        nachdem neben nein nicht nichts noch nun nur ob oben oder ohne per pro schon sehr sein seine
        seinem seinen seiner seit selbst sich sie siehe sind so sobald sodass sofern solange solche
        sollen sollte sollten somit sondern sonst soweit sowie sowohl statt trotz über überhaupt um und
        uns unser unsere unseren unter usw verwenden verwendet viel viele vielen vom von vor wann war
        waren warum was weder weil weiter weitere weiteren welche welchen welcher welches wenn wer
        werden weshalb wie wieder will wir wird wirst wo wobei wodurch wollen worden wurde wurden würde
        würden z zu zum zur zurück zusammen zwar zwei zwischen
    """,
    "es": """
        a acerca además ahora al algo alguien algún alguna algunas alguno algunos allí ambos ante antes
        aquel aquella aquí así aún aunque bajo bien cada casi como cómo con contra cual cuál cuales
        cualquier cuando cuándo cuanto cuya cuyo da de deben debe debería decir del demás dentro desde
        después detrás dice donde dónde dos durante e él el ella ellas ello ellos embargo en encima
        entonces entre era eran eres es esa esas ese eso esos esta está están estar estas este esto
        estos estoy fue fueron fuera ha había haber hace hacen hacer hacia haga han has hasta hay he
        incluso intenta junto la las le les lo los luego más me mediante medio mejor menos mi mientras
        mis misma mismas mismo mismos mucha muchas mucho muchos muy nada nadie ni ningún ninguna no nos
        nosotros nuestra nuestro nueva nuevo nunca o os otra otras otro otros para parte pero poca poco
        podemos poder podría por porque posible primero pueda puede pueden puedes pues que qué queda
        querer quien quién quiere se sea sean según ser será si sí sido siempre siendo sin sino sobre
        solamente solo sólo son su sus tal también tampoco tan tanto te tendrá tener tenga ti tiene
        tienen tienes toda todas todavía todo todos tras tu tú tus un una unas uno unos usa usando usar
        usted va vamos varias varios veces ver vez y ya yo use
    """,
    "pt": """
        a à abaixo acima agora ainda além algo alguém algum alguma algumas alguns ali ambos ante antes
        ao aos apenas após aquela aquele aquilo aqui as às assim até atrás através bem cada com como
        contra cujo da daquele das de debaixo dela dele deles dentro depois desde dessa desse desta
        deste deve devem disso disto diz do dois dos durante e é ela elas ele eles em embora enquanto
        então entre era eram essa essas esse esses esta está estão estar estas este estes estiver eu
        fazer foi foram for forma há isso isto já la lhe lo logo maior mais mas me meio melhor menos
        mesma mesmas mesmo mesmos meu minha muita muitas muito muitos na nada não nas nela nem nenhum
        nenhuma nessa nesse nesta neste ninguém no nos nós nossa nosso nova novo num numa nunca o onde
        os ou outra outras outro outros para pela pelas pelo pelos perto pode podem poder pois por porém
        porque pouco precisa primeiro qual quais qualquer quando quanto quase que quem quer se seja
        sejam sem sempre sendo ser será seu seus si sido sob sobre sua suas são só somente também tanto
        te tem têm ter teu tipo toda todas todo todos tu tua tudo última último um uma umas uns usa
        usando usar vai vários várias você vocês vez use
    """,
    "it": """
        a abbia abbiamo ad adesso affinché agli ai al alcun alcuna alcune alcuni all' alla alle allo
        allora altra altre altri altro anche ancora anziché appena avere aveva bene c'è che chi chiunque
        ci ciascun ciascuno ciò cioè circa col come con contro così cosa cui da dagli dai dal dalla
        dalle dallo davanti degli dei del della delle dello dentro deve devi devono di dopo dove
        dovrebbe due dunque durante e è ecco ed egli entrambi era erano essere essi esso fa fare fatto
        fino fra fuori già gli ha hai hanno ho i il in infatti infine inoltre invece io la lato le lei
        lì lo loro lui ma mai me meglio meno mentre mi mia mio molta molte molti molto ne negli nei nel
        nell' nella nelle nello nessun nessuna niente no noi non nostra nostro nulla nuova nuovo o od
        ogni ognuno oltre oppure ora per perché perciò però più poi possibile possono potrebbe presso
        prima primo proprio può puoi pur purché qua qual quale quali qualche qualsiasi quando quanto
        quasi quel quella quelle quelli quello questa queste questi questo qui quindi sarà se sé sebbene
        secondo sei sempre senza sia siano siccome sono sopra soltanto sotto sta stai stata stato stesse
        stessi stesso su sua sugli sui sul sulla sulle suo suoi tale tali tanto tra tranne tre troppo tu
        tua tuo tuoi tutta tuttavia tutte tutti tutto un un' una uno usa usare va verso vi via viene voi
        vostro
    """,
    "nl": """
        aan achter al alle alleen alles als altijd andere ben bent beter bij bijvoorbeeld binnen boven
        buiten daar daarna daarom dan dat de deze die dit doen doet door dus echter een eens eerst
        eerste eigen elk elke en er erg gaan gaat gebruik gebruiken gebruikt geen geeft gemaakt ge goed
        had hadden hebben hebt heeft hem hen het hetzelfde hier hij hoe hun iemand iets ik in indien is
        ja je jij jou jouw jullie kan kon kun kunnen kunt laten maar maak maakt maken mag me meer
        meestal men met mij mijn misschien moest moet moeten mogelijk na naar naast niet niets nieuwe
        nog nooit nu of om omdat onder ons onze ook op over per rond sinds slechts soms staan staat
        steeds te tegen terwijl tijdens toch toen tot tussen twee u uit uw vaak van vanaf veel verder
        vervolgens via volgende voor vooral voordat waar waarbij waardoor waarin waarmee waarom wanneer
        want waren was wat we weer wel welke werd werden wie wij wil willen wordt worden zal ze zelf
        zich zien zij zijn zo zoals zodat zonder zou zouden zowel zullen
    """,
    "sv": """
        alla allt andra att av bara behöver bli blir bort både de dem den denna deras dess dessa det
        detta dig din dina ditt du där därför då efter eftersom ej eller en endast er ett finns flera
        fram från får för före genom ger gör göra ha hade han har henne hennes hon hos hur här i icke
        igen igenom ihop in inga ingen inget inom inte istället ja jag kan kommer kunde kunna lite man
        med medan mellan men mer mest min mina mitt mot mycket måste ni nu nya när någon något några och
        också om oss på redan samma samt sedan ska skall skulle själv skapa sin sina sitt som så sådan
        till trots under upp ur ut utan vad var vara varje vem vi vid vilka vilken vilket vill åt än
        ännu är även över använd använda använder
    """,
    "da": """
        af alle allerede alt andre at bare begge bliver blev bruge bruger brug da de dem den denne deres
        der derefter derfor det dette dig din dine disse dit du efter eller en end endnu er et far fik
        findes flere for fordi forskellige fra få får før først gennem gøre gør ham han hans har havde
        have helt hende her hos hun hvad hver hvilke hvilken hvis hvor hvordan hvorfor hvornår i igen
        ikke ind ingen inden intet ja jeg jo kan kun kunne lige man mange med meget mellem men mens mere
        mig min mindre mine mit mod mon må ned nogen noget nogle nu ny nye nær når og også om op os over
        på sagde samme samt se selv selvom siden sig sin skal skulle som så sådan til ud uden under var
        ved vi vil ville være været ønsker
    """,
    "nb": """
        alle allerede alt andre at av bare begge ble bli blir bruk bruke bruker bør da de deg dem den
        denne der dere deres dersom det dette din disse ditt du eller en enda er et etter flere for
        fordi forskjellige fra få får før først gjennom gjør gjøre ha hadde ham han hans har hennes her
        hos hun hva hver hvilke hvilken hvis hvor hvordan hvorfor i igjen ikke ingen inn innen ja jeg
        kan kun kunne lage litt man mange med meg mellom men mens mer min mot må ned no noe noen ny nye
        nå når og også om opp oss over på samme se seg selv siden sin skal skulle slik som så til ut
        uten under var ved vi vil ville være vært våre
    """,
    "ro": """
        a abia acea aceasta această aceea aceeași acel acela același acele acest acesta acestea aceste
        acestei acestor acestui acești acolo acum ai aici al ale alt alta alte altele alți altul am apoi
        ar are asemenea astfel asupra atât atunci au avea aveți avem azi bine ca că când care cărei
        către ce cea cei cel cele celor cineva ci cu cum cât câteva dacă dar dat de deasupra deci deja
        deoarece departe despre deși din dintre doar două după e ea ei el ele era este ești eu face fără
        fi fie fiecare fiind folosi folosind fost iar în înainte înapoi încât încă între îi îl îmi îți
        la le li lor lui mai mare mea mod mult multe mulți nicio nici nimic niște noastră noi nostru nou
        noua nu numai o oricare orice ori pe pentru peste pot poate poți prea prin prima primul puteți
        până sa sale sau să se spre sub sunt suntem și tale tău te toate tot totuși toți tu un una unde
        unei unele unii unor unora unui unul va vă vei voastră vom vor vostru vreo
    """,
    "ca": """
        a abans això al algun alguna allò als amb aquell aquella aquest aquesta aquestes aquests aquí
        així cada com d'aquest d'un d'una de del dels després des dins dos durant el ell ella ells els
        em en encara entre era és esta estan està ser estat et fa fer fins ha han has havia hem hi ho i
        jo la les li llavors llur lo més molt molta mateix mateixa meu mentre no nosaltres o on per
        perquè però poc pot poden qual quan quina que qui res s'ha sa sempre sense seu seva si sí sobre
        són sota també tan tant te té tenen tenir teu tot tota tots tu un una unes uns us vosaltres
        vostè
    """,
}
