"""Function words of Slavic, Baltic-Finnic, Turkic and other languages; see `words_west`.

Languages that write without spaces are known by their script (see `scripts`).
"""

from __future__ import annotations

WORDS = {
    "pl": """
        a aby albo ale ani bardzo bez bo by być był była było były będzie będą choć ci co coś czy czyli
        czym dla dlaczego dlatego do dzięki gdy gdyby gdzie go i ich ile im inne innych ja jak jaka jaki
        jakie jako je jeden jedna jednak jego jej jemu jest jesteś jeszcze jeśli już każda każdy kiedy
        kilka która które którego której który których którym którzy lecz lub ma mają mamy masz mi
        między mnie moje może możesz można musi musisz my na nad nam nami nas nasz nasze natomiast nawet
        nic nich nie niego niej nigdy nim niż nowa nowy o od oraz pan plus po pod podczas ponieważ poza
        przed przede przez przy raz również sam sama się są ta tak taka takie tam te tego tej ten teraz
        też to tobie tu tutaj twoja twoje twojej ty tych tylko tym tymi u używać w wam was we według
        wiele więc wszystkie wszystko wtedy z za zawsze ze został została żaden że żeby
    """,
    "cs": """
        a aby ale ani ano asi až bez bude budou by byl byla bylo být co což další do jak jako jaké je
        jeho jejich jen jenom jestli ještě jiné jsem jsme jsou jste jí k kde kdo když ke která které
        který kteří ku lze mají mezi mi mnoho má máte mít může můžeme můžete na nad nebo nebyl nejsou
        není než nic nové nový nám nás o od on oni pak plus po pod podle pokud pouze pro proto protože
        proč před při s se si své svůj ta tak také takže tam te tedy ten tento to toho tohoto tom tomto
        tu tuto ty tyto této tím u už v ve vy vám vás váš více však všechny z za zde ze či že
    """,
    "sk": """
        a aby aj ak ako ale alebo ani asi až bez bol bola boli bolo bude budú by byť cez do ešte ho iba
        ich iné ja je jeho jej ju k kde keď ktorá ktoré ktorí ktorý ku len majú medzi mi má máte môže
        môžete na nad než nie nič nové nový nám nás o od on oni po pod podľa pokiaľ potom pre pred preto
        pretože prečo pri práve s sa si so som svoj svoje sú ta tak takže tam te teda ten tento tieto to
        toho tom tomto tu tú tým už v viac vy vám vás váš však všetky z za zo áno či čo ďalšie že
    """,
    "hr": """
        a ako ali bez bi bila bilo bio biti da do dok drugi ga gdje i iako ih ili im iz između ja je
        jedan jedna jer još kada kako kao koja koje koji kojih kojim koju li mi mogu mora morate može
        možete na nad nakon nam nas ne nego neka neki nema nije nisu no o od odnosno ona oni ono ova
        ovaj ove ovo po pod pomoću postoji prema pri prije s sa samo se sebe si smo ste su sve svi svoj
        ta taj tako također te ti to toga tome treba tu u uz već vi više vrlo za zato zbog će ćete što
    """,
    "hu": """
        a abban addig ahol aki akkor amely amelyek ami amikor amint annak az azok azonban azt be belül
        csak de ebben egy egyes egyik el előtt ennek ez ezek ezen ezt ezért fel felül ha hanem hogy
        hogyan igen ilyen is itt kell ki közben között le lehet lesz ma majd meg mely melyek mert mi
        miatt mikor milyen minden mindig mint mivel most már más még nagyon ne nem nincs néhány nélkül
        olyan ott pedig sem semmi sok során szerint számára szét tehát után vagy vagyis valamint van
        vannak vele volt voltak végül által át én és így ön önnek össze úgy új ő ők
    """,
    "fi": """
        ei eikä eivät en ennen että hän ilman itse ja jo joka joko jolloin jonka jos joskus jotka jotta
        juuri kaikki kanssa kautta kerran kuin kuinka kuitenkin kun kuten käyttää käytä lisäksi me mikä
        mikäli millä minkä minun minä missä mitä mukaan mutta myöhemmin myös ne niiden niin niitä noin
        nyt näin näitä nämä olen olet oli olivat olla ollut on ovat pitää saa se sekä sen siellä siinä
        sillä sinun sinä sitten sitä tai takana tarvitset te teidän toinen tulee tämä tämän tästä tätä
        vaikka vain vastaan vielä voi voidaan voit voivat yli
    """,
    "tr": """
        acaba ada alt ama ancak anda arasında artık az aşağıdaki bana bazen bazı belki ben beri bile bir
        biraz birden biri birkaç birçok biz bize bizim bu bunda bundan bunlar bunu bunun burada böyle
        böylece bütün da daha de denen değil değildir diye diğer dolayı dolayısıyla edebilirsiniz eden
        eder edilir ele elle en eğer fakat falan gerekir gibi göre haber ham hangi hatta hem hemen henüz
        hep hepsi her herhangi hiç hiçbir ile ilgili ise itibaren için içinde işte kadar karşı kendi kez
        ki kim kullanarak kullanılır lütfen mi mu mü mı nasıl ne neden nerede olabilir olacak olan
        olarak oldu olduğu olduğunu olmak olması olsa olur ona onlar onu onun orada oysa pek rağmen saat
        sadece sana sen ses siz size sizin son sonra ta tam tarafından tüm var vardır ve veya ya
        yalnızca yani yapar yeni yerine yine yok yoksa zaman zaten çok çoğu çünkü ön önce üzere üzerinde
        üzerinden şekilde şey şimdi şu
    """,
    "vi": """
        ai anh bên bạn bất bằng bị bởi cho chính chúng chưa chỉ các cách cái còn có cùng cũng cần của cứ
        do dùng dưới giữa gì hai hay hoặc hãy hơn khi khác không loại là lên lại muốn mà mỗi một mới
        ngoài người nhau nhiều như nhưng những nào này nên nó nếu nữa phải qua quá ra rất rằng rồi sau
        sẽ thay theo thêm thì thế thể trong trên trước trở tên tôi tại tất từ từng việc và vào vì vẫn
        vậy về với vừa xem đang đi đây đã đó được đến đều để
    """,
    "id": """
        ada adalah agar akan anda antara apa apabila apakah atas atau bagaimana bagi bahwa baru beberapa
        begitu belum berada berikut bila bisa boleh bukan cara cukup dalam dan dapat dari daripada
        dengan di dia dibuat digunakan dilakukan guna hal hanya harus hingga ia ini itu jadi jangan jika
        juga kali kami kamu karena ke kecuali kemudian kepada ketika kita lagi lain lainnya langsung
        lebih maka mana masih melakukan melalui membuat memiliki mengapa menggunakan menjadi mereka
        merupakan meskipun namun oleh pada para perlu pernah pun saat saja salah sama sambil sampai
        sangat saya sebagai sebelum sebuah secara sedang sehingga sejak selain selalu seluruh semua
        seorang seperti sering serta sesuai sesuatu setelah setiap suatu sudah supaya tanpa tapi telah
        tentang terhadap terjadi tersebut tetap tetapi tidak untuk via yaitu yang
    """,
    "ru": """
        а без более бы был была были было быть в вам вас ваш ваша ваше вашего вашей ваши весь вместо во
        вот все всегда всего всех всё вы где да даже дали дать для до друг другие других его ее ей ему
        если есть еще ещё её же за зачем здесь и из или им именно иметь используется используйте их к
        каждый как какие каким какой когда кому которая которого которое которой котором которую которые
        который которых кто ли либо лишь между меня мне много может можете можно мой мы на над надо нам
        нас наш не него нее некоторые нельзя нет неё ни ним них но ну нужно о об один однако около он
        она они оно от очень перед по под позволяет пока поле помощью после потому поэтому при про
        просто с сам само своего своей свои свой себе себя сейчас следует снова со совсем та так такая
        также такие таким такой там те тебя тем теперь то тогда того тоже той только том тому тот тут ты
        у уже хотя чего чем через что чтобы эта эти этим этих это этого этой этом этому этот эту я
        является
    """,
    "uk": """
        а або але без би буде будуть була були було бути більш в вам вас ваш ваша ваше вашого вашої ваші
        весь вже ви вона вони воно все всі всіх від він де для до доки друг дуже же з за завдяки завжди
        замість зараз знову зі й його кожен коли кому котрий крім лише мають має ми може можете можна
        можуть між на навіть над нам нас наш не немає ним них нова новий ні о об один однак окрім от
        отже перед по поки поле потрібно потім при про просто під після сам саме само свого своєї свої
        свій себе слід собі ся та так така таке такий таким також там твій те теж тепер ти тим тих то
        тобто того тоді той тому тої треба тут тільки у уже усі хоча хто це цей цих цього цьому цю ця ці
        цієї через чи чому ще що щоб щодо як яка яке який яким яких якого якої яку якщо які є і із інший
        інших інші їх їхній її
    """,
    "bg": """
        а ако ала без беше би бил била били бъдат бъде в вас ваш ваша ваше вече ви все всеки всички
        всяка във върху го да дали до докато дори друг други е един една едно ето за защо защото и из
        или им има имат имате й как какво като кога когато които кой който колко която към ли между ми
        много може можете му на над най нас наш не него нещо ни ние никой нито но нов нова някои няколко
        няма о обаче около освен от отново по повече под с са само се си след сме според става сте съм
        със също тази така такава там те тези ти това тогава този трябва тук тъй тя у че чрез ще я
    """,
    "el": """
        ένα έναν ένας έτσι έχει έχετε έχουν ή ήταν αλλά αν αντί απλά από αυτά αυτές αυτή αυτήν αυτοί
        αυτού αυτό αυτός αυτών αφού για γιατί δε δεν δηλαδή διότι εάν είναι εδώ εκεί ενός ενώ επίσης η
        θα κάθε κάποια κάποιο καθώς και κατά κι μέσα μέχρι μία μας με μετά μη μην μια μπορεί μπορείτε
        μόνο να ο οι ούτε πιο ποια ποιο πολύ που πρέπει πριν προς πώς σαν σας σε στα στη στην στις στο
        στον στους συνέχεια τα τη την της τι τις το τον του τους των ως όλα όλες όμως όπου όπως όταν ότι
        ώστε
    """,
    "ar": """
        أن أنت أنه أو أي أين إذ إذا إلا إلى إن إنه الآن التي الذي الذين بعد بعض بل بما بها بين تحت تم ثم
        جميع حتى حول حيث خلال دون ذلك سوف عبر عدة على عليه عليها عن عند عندما غير فإن فقط في فيه فيها
        قبل قد كان كانت كل كما كيف كيفية لأن لا لقد لك لكن لم لماذا لن له لها ليس ما متى مثل مع مما من
        منه منها نحن نفس هذا هذه هل هم هنا هناك هو هي و وإذا وقد ولا وهو وهي يتم يجب يكون يمكن يمكنك
    """,
    "fa": """
        از است اما اگر این با باید بر برای به بود بودن بین تا توسط خواهد خود داد دارد دارند در دیگر را
        روی زیر سپس شد شده شما شود فقط ما مانند من مورد می نمی نیز نیست ها های هر هم همه همین هنگام و
        وجود پس چرا چند چه کرد کردن کند کنید که یا یک
    """,
    "he": """
        אבל או אולי אותו אחר אחרי אחרת אחת אי אין אינו אל אלא אלה אם אנחנו אני אפשר את אתה בין גם דרך
        הוא הזאת הזה היא היה היו הם זאת זה זו יהיה יותר יכול יש כאן כאשר כדי כי כך כל כמו לא לאחר להיות
        לפי לפני מאוד מה מי מתוך ניתן עבור עד על עם עצמו צריך רק שבו של שלא שלו שלך תוך
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
