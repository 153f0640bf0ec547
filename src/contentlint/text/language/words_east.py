"""Function words of Slavic, Baltic-Finnic, Turkic and other languages; see `words_west`.

Languages that write without spaces are known by their script (see `scripts`).
"""

from __future__ import annotations

WORDS = {
    "pl": """
        a aby albo ale ani bardziej bardzo bez bo by być był była było były będzie będą choć chyba ci co
        coś czy czyli czym dla dlaczego dlatego do dzięki gdy gdyby gdzie go i ich ile im inne innych ja
        jak jaka jaki jakie jako je jeden jedna jednak jego jej jemu jest jestem jesteś jeszcze jeśli
        już każda każdy kiedy kilka kto ktoś która które którego której który których którym którzy lecz
        lub ma mają mam mamy masz mi między mnie moje może możesz można musi musisz my na nad nam nami
        nas nasz nasze natomiast nawet nic nich nie niego niej nigdy nim niż nowa nowy o od oraz pan
        plus po pod podczas ponieważ poza przed przede przez przy raz również sam sama się sobie są ta
        tak taka takie także tam te tego tej ten teraz też to tobie tu tutaj twoja twoje twojej ty tych
        tylko tym tymi u używać w wam was we według wiele więc więcej wszystkie wszystko wtedy właśnie z
        za zawsze ze został została żaden że żeby
    """,
    "cs": """
        a aby ale ani ano asi až bez bude budou by bych byl byla bylo být co což další do jak jako jaké
        je jeho jejich jen jenom jestli ještě ji jiné již jsem jsme jsou jste já jí k kde kdo kdy když
        ke která které který kteří ku lze mají mezi mi mnoho moc mu má mám máte mít mě může můžeme
        můžete na nad nebo nebyl nejsou není než nic nové nový nám nás něco o od on oni pak plus po pod
        podle pokud pouze pro proto protože proč právě před přes při s se si své svůj ta tak také takže
        tam te tedy ten tento teď ti to toho tohoto tom tomto tomu tu tuto ty tyto této tím třeba u už v
        ve velmi vy vám vás váš více však všechno všechny z za zde ze či že
    """,
    "sk": """
        a aby aj ak ako ale alebo ani asi až bez bol bola boli bolo bude budú by byť cez do ešte ho iba
        ich iné ja je jeden jeho jej ju k každý kde keď ktorá ktoré ktorí ktorú ktorý ku len majú mať
        medzi mi má máte môže môžete na nad než nie niečo nič nové nový nám nás o od on oni po pod podľa
        pokiaľ potom pre pred preto pretože prečo pri proti práve s sa si sme so som svoj svoje sú ta
        tak takže tam te teda ten tento teraz tieto tiež to toho tom tomto tu tú tým už v veľa veľmi
        viac vo vy vám vás váš však všetko všetky vždy z za zo áno či čo ďalšie že
    """,
    "hr": """
        a ako ali bez bi bila bili bilo bio biti da do dok drugi dva ga gdje i iako ih ili im ima iz
        između ja je jedan jedna jer još kada kako kao kod koja koje koji kojih kojim koju li mi mogu
        mora morate može možete mu na nad nakon nam nas ne nego neka neki nema nije nisu no o od odnosno
        oko on ona oni ono ova ovaj ove ovo pa po pod pomoću postoji prema pri prije s sa sad sam samo
        se sebe si smo ste su sve svi svoj ta taj tako također te ti to toga tome treba tu u uz već vi
        više vrlo za zato zbog će ćete što
    """,
    "hu": """
        a abban addig ahol aki akkor alatt amely amelyek ami amikor amint annak arra az azok azonban azt
        azért be belül csak de ebben egy egyes egyik el első elég előtt ennek ez ezek ezen ezt ezért fel
        felül ha hanem hogy hogyan igen ilyen is itt jó jól kell ki két közben között le lehet lesz lett
        ma majd meg mely melyek mert mi miatt mikor milyen minden mindig mint mivel miért most már más
        még nagyon ne nem nincs néhány nélkül olyan ott pedig rá sem semmi sok során szerint számára
        szét te tehát több után vagy vagyis valami valamint van vannak vele volna volt voltak végül
        által át én és így ön önnek össze úgy új ő ők
    """,
    "fi": """
        aina edes ei eikä eivät eli en enemmän ennen enää eri että hyvin hän ilman itse ja jo joka joko
        jolloin jonka jos joskus jossa jotain jotka jotta juuri jälkeen kaikki kaksi kanssa kautta
        kerran koska kuin kuinka kuitenkin kun kuten kyllä käyttää käytä lisäksi lisää me miksi mikä
        mikäli millä minkä minun minä missä miten mitä mukaan mutta myöhemmin myös ne niiden niin niitä
        noin nyt näin näitä nämä ole olen olet oli olisi olivat olla ollut on ovat paljon pitää saa se
        sekä sen siellä siinä siitä sillä sinun sinä sitten sitä tai takana tarvitset te teidän toinen
        tulee tämä tämän tässä tästä tätä vai vaikka vain vastaan vielä voi voidaan voit voivat yksi yli
    """,
    "et": """
        aga alla alles alt and edasi ees ega ehk ei enam ennast enne et ette ga hakkab iga igal ikka
        ilma ja jaoks juba juures järel järgi ka kas kaudu keda kes kogu kohta koos kui kuid kuidas
        kuigi kus käes kõige kõik läbi läheb ma millal mille mingi minu mis mitte muu muud mõne mõned
        mõni nad nagu need neid nende nii nimi ning nüüd oled olema olemas olen oli olid olla oma on
        peab peale pole pärast sa saab saada saate seda see selle sellel selles sellest sest siin siis
        sind sinu sulle sõltub ta tagasi teda tegema teha teie teile teine teised tema too tuleb tuli
        vaid vaja vastu veel väga välja või ühe üks üle
    """,
    "lt": """
        apie ar arba aš be bei bet buvo būti dabar dar daug dėl gali galima galite ir iš jau jei jeigu
        ji jie jis jo jos juos jūs jūsų jų kad kai kaip kas kiekvienas kiti kito kitų kokia koks kol kur
        kuri kuriame kurie kuris kurią kurį labai mes metu mums mūsų nei nes nors nuo nėra o per po prie
        prieš reikia savo su ta tai taigi taip tam tarp tas tačiau tie tik to todėl tos turi turite tų
        už viena vienas visi visos yra čia į įvairių ši šia šie šio šios šis šių
    """,
    "lv": """
        ar arī bet bez bija būs būt caur citi citu daudz divi dod gan iespējams ir ja jau jebkurš jo jā
        jūs jūsu ka kad kas katra katrs ko kopā kur kura kuras kuri kurš kā lai līdz man mēs mūsu nav ne
        nekā nevar no notiek nu otra pa par pats paša pie piemēram pirms pret pēc tad tagad tai tas tie
        tik tika tikai to tomēr tos tur tā tādēļ tāpat un uz vai vairāk var varat vari viena viens visi
        visu viņa viņi vēl šajā šeit šie šim šis šo šos šādi šī
    """,
    "tr": """
        acaba ada alt ama ancak anda arasında artık aynı az aşağıdaki bana bazen bazı başka belki ben
        beni benim beri bile bir biraz birden biri birkaç birlikte birçok biz bize bizim bu bunda bundan
        bunlar bunu bunun burada böyle böylece bütün büyük da daha de denen değil değildir diye diğer
        dolayı dolayısıyla doğru edebilirsiniz eden eder edilir ele elle en eğer fakat falan fazla
        gerekir gibi göre haber ham hangi hatta hem hemen henüz hep hepsi her herhangi hiç hiçbir iki
        ile ilgili ilk ise itibaren iyi için içinde işte kadar karşı kendi kez ki kim kullanarak
        kullanılır lütfen mi mu mü mı nasıl ne neden nerede olabilir olacak olan olarak oldu olduğu
        olduğunu olmak olması olsa olur ona onlar onu onun orada oysa pek rağmen saat sadece sana sen
        senin ses siz size sizin son sonra ta tam tarafından tek tüm var vardır ve veya ya yalnızca yani
        yapar yeni yerine yine yok yoksa zaman zaten çok çoğu çünkü ön önce öyle üzere üzerinde
        üzerinden şekilde şey şimdi şu
    """,
    "vi": """
        ai anh bên bạn bất bằng bị bởi cho chính chúng chưa chỉ các cách cái còn có cùng cũng cần của cứ
        do dùng dưới giữa gì hai hay hiện hoặc hãy hơn khi khác không loại là lên lại muốn mà mỗi một
        mới ngoài người nhau nhiều như nhưng nhất những nào này nên nó nếu nữa phải qua quá ra rất rằng
        rồi sau sẽ thay theo thêm thì thế thể thực trong trên trước trở tên tôi tại tất từ từng việc và
        vào vì vẫn vậy về với vừa xem đang đi điều đây đã đó được đến đều để
    """,
    "id": """
        ada adalah agar akan anda antara apa apabila apakah atas atau bagaimana bagi bagian bahwa baru
        beberapa begitu belum berada berikut bila bisa boleh bukan cara cukup dalam dan dapat dari
        daripada dengan di dia dibuat digunakan dilakukan guna hal hanya harus hingga ia ingin ini itu
        jadi jangan jika juga kalau kali kami kamu karena ke kecuali kemudian kepada ketika kita lagi
        lain lainnya langsung lebih maka mana masih mau melakukan melalui membuat memiliki mengapa
        menggunakan menjadi mereka merupakan meskipun mulai namun oleh pada para perlu pernah pertama
        pun punya saat saja salah sama sambil sampai sangat satu saya sebagai sebelum sebuah secara
        sedang sehingga sejak sekarang selain selalu seluruh semua seorang seperti sering serta sesuai
        sesuatu setelah setiap suatu sudah supaya tak tanpa tapi telah tentang terhadap terjadi tersebut
        tetap tetapi tidak untuk via yaitu yang
    """,
    "ru": """
        а без более больше будет бы был была были было быть в вам вас ваш ваша ваше вашего вашей ваши
        весь вместо во вот все всегда всего всех всё вы где да даже дали дать для до друг другие других
        его ее ей ему если есть еще ещё её же за зачем здесь и из или им именно иметь используется
        используйте их к каждый как какие каким какой когда кому которая которого которое которой
        котором которую которые который которых кто ли либо лишь между меня мне много может можете можно
        мой мы на над надо нам нас наш не него нее некоторые нельзя нет неё ни ним них но ну нужно о об
        один однако около он она они оно от очень перед по под позволяет пока поле помощью после потому
        почему поэтому при про просто с сам само своего своей свои свой себе себя сейчас следует снова
        со совсем та так такая также такие таким такой там те тебя тем теперь то тогда того тоже той
        только том тому тот тут ты у уже хотя чего чем через что чтобы эта эти этим этих это этого этой
        этом этому этот эту я является
    """,
    "uk": """
        а або але без би бо був буде будуть була були було бути більш більше в вам вас ваш ваша ваше
        вашого вашої ваші весь вже ви вона вони воно все всі всіх від він де для до доки друг дуже же з
        за завдяки завжди замість зараз знову зі й його кожен коли кому котрий крім лише мають має мене
        мені ми може можете можна можуть між на навіть над нам нас наш не немає ним них нова новий ні о
        об один однак окрім ось от отже перед по поки поле потрібно потім при про просто проти під після
        сам саме само свого своєї свої свій себе слід собі ся та так така таке такий таким також там
        твій те теж тепер ти тим тих то тобто того тоді той тому тої треба тут тільки у уже усі хоча хто
        це цей цих цього цьому цю ця ці цієї через чи чому ще що щоб щодо щось як яка яке який яким яких
        якого якої яку якщо які є і із інший інших інші їх їхній її
    """,
    "bg": """
        а аз ако ала без беше би бил била били бъдат бъде в вас ваш ваша ваше вече ви все всеки всички
        всичко всяка във върху го да дали две до докато дори друг други е един една едно ето за защо
        защото и из или им има имат имате й как какво както като кога когато които кой който колко която
        към ли между ми много може можете му на над най нас наш не него нещо ни ние никой нито но нов
        нова някои някой няколко няма о обаче около освен от отново още по повече под преди през при с
        са само се сега си след сме според срещу става сте съм със също тази така такава там те тези ти
        това тогава този трябва тук тъй тя тях у че чрез ще я
    """,
    "el": """
        ένα έναν ένας έτσι έχει έχετε έχουν έχω ή ήταν αλλά αν αντί απλά από αυτά αυτές αυτή αυτήν αυτοί
        αυτού αυτό αυτός αυτών αφού για γιατί δε δεν δηλαδή διότι δύο εάν είναι εδώ εκεί ενός ενώ επίσης
        η θα κάθε κάποια κάποιο κάτι καθώς και κατά κι μέσα μέχρι μία μας με μετά μη μην μια μπορεί
        μπορείτε μόνο να ο οι ούτε πάντα πιο ποια ποιο πολύ που πρέπει πριν προς πώς σαν σας σε στα στη
        στην στις στο στον στους συνέχεια τα τη την της τι τις το τον του τους των τώρα υπάρχει χωρίς ως
        όλα όλες όμως όπου όπως όταν ότι όχι ώστε
    """,
    "ar": """
        أكثر أن أنت أنه أو أي أيضا أين إذ إذا إلا إلى إن إنه الآن التي الذي الذين بعد بعض بل بما بها بين
        تحت تلك تم ثم جميع حتى حول حيث خلال دون ذلك سوف عبر عدة على عليه عليها عن عند عندما غير فإن فقط
        في فيه فيها قبل قد كان كانت كل كما كيف كيفية لأن لا لقد لك لكن لم لماذا لن له لها ليس ما متى مثل
        مع مما من منذ منه منها نحن نفس هذا هذه هل هم هنا هناك هو هي و وإذا وفي وقد ولا ولكن ومن وهو وهي
        يتم يجب يكون يمكن يمكنك
    """,
    "fa": """
        از است اما او اگر این با باشد باید بدون بر برای به بود بودن بین تا توسط خواهد خود داد دارد دارند
        در دیگر را رو روی زیر سپس شد شدن شده شما شود فقط ما مانند مثل من مورد می نمی نیز نیست ها های هر
        هستند هم همه همین هنگام و وجود پس چرا چند چه چون کرد کردن کند کنید که یا یک
    """,
    "he": """
        אבל או אולי אותו אז אחר אחרי אחרת אחת אי איך אין אינו אך אל אלא אלה אם אנחנו אני אפשר את אתה בין
        בכל גם דרך הוא הזאת הזה היא היה היו הם ולא זאת זה זו יהיה יותר יכול יש כאן כאשר כבר כדי כי כך כל
        כמו כן לא לאחר להיות לו לך לפי לפני מאוד מה מי מתוך ניתן עבור עד עוד על עם עצמו צריך רק שאני שבו
        שהוא של שלא שלו שלי שלך תוך
    """,
    "hi": """
        अगर अपना अपनी अपने अब आदि आप आपका आपकी आपके इन इस इसका इसकी इसके इसे उन उस उसका उसके उसे एक और
        कई कब कर करता करते करना करने करें कहा का कि किया किसी की कुछ के केवल कैसे को कोई क्या क्यों गया
        जब जहाँ जा जाता जाती जाते जैसे जो तक तथा तब तो था थी थे दिया दूसरे द्वारा न नहीं नीचे ने पर फिर
        बहुत बाद बिना भी में मैं यदि यह यहाँ या ये रहा रहे रूप लिए ले वह वहाँ वाला वाले वे सकता सकते सब
        सभी साथ से हम हर ही हुआ हुए है हैं हो होगा होता होती होते होने
    """,
    "bn": """
        অথবা আছে আপনার আপনি আমরা আমাদের আমার আমি আর আরও ই উপর এ এই এক একটি এখন এটি এবং এর ও কখন করতে করা
        করার করুন করে কারণ কি কিছু কিন্তু কী কেন কোন কোনো ছিল জন্য তখন তবে তা তাদের তার তারা থেকে দিয়ে
        দেখতে নয় না নিয়ে পর পরে পারে পারেন বা মধ্যে মাধ্যমে যখন যদি যা যান যে যেমন সঙ্গে সব সাথে সে
        হবে হয় হয়েছে হল
    """,
}
