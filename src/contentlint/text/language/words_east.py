"""Function words of Slavic, Baltic-Finnic, Turkic and other languages; see `words_west`.

Languages that write without spaces are known by their script (see `scripts`).
"""

from __future__ import annotations

WORDS = {
    "pl": """
        a aby albo ale ani bardzo bez będą będzie bo być by był była były było choć ci co coś czy czym
        czyli dla dlaczego dlatego do dzięki gdy gdyby gdzie go i ich ile im inne innych ja jak jaka
        jaki jakie jako je jeden jedna jednak jego jej jemu jest jesteś jeśli jeszcze już każda każdy
        kiedy kilka która które którego której który których którym którzy lecz lub ma mają mamy masz
        między może możesz można mi mnie moje musi musisz my na nad nam nami nas nasz nasze natomiast
        nawet nic nich nie niego niej nigdy nim niż nowy nowa o od oraz pan po pod podczas ponieważ poza
        przed przede przez przy raz również są się sam sama ta tak taka takie tam te tego tej ten teraz
        też to tobie twoja twoje twojej tu tutaj ty tych tylko tym tymi u w wam was we według wiele
        wszystkie wszystko wtedy więc z za zawsze ze został została żaden że żeby używać
    """,
    "cs": """
        a aby ale ani ano asi až bez bude budou by byl byla bylo být co což či další do jako jak jaké je
        jeho jejich jen jenom jestli ještě jí jiné jsem jsme jsou jste k kde kdo když která které který
        kteří ke ku lze má mají máte mezi mi mít mnoho může můžete můžeme na nad nám nás nebo nebyl není
        nejsou než nic nové nový o od on oni pak po pod podle pokud pouze pro proč proto protože před
        při s se si své svůj ta tak také takže tam te tedy ten tento této tím to toho tohoto tom tomto
        tu tuto ty tyto u už v vám vás váš ve více všechny však vy z za zde ze že
    """,
    "sk": """
        a aby aj ak ako ale alebo ani áno asi až bez bol bola boli bolo bude budú by byť cez či čo
        ďalšie do ešte ho iba ich iné ja je jeho jej ju k kde keď ktorá ktoré ktorý ktorí ku len má majú
        máte medzi mi môže môžete na nad nám nás nie než nič nové nový o od on oni po pod podľa pokiaľ
        potom práve pre prečo pred preto pretože pri s sa si so som sú svoj svoje ta tak takže tam te
        teda ten tento tieto to toho tom tomto tu tú tým už v vám vás váš viac všetky však vy z za zo že
    """,
    "hr": """
        a ako ali bez bi bila bilo biti bio da do dok drugi gdje ga i iako ih ili im iz između ja je
        jedan jedna jer još kada kako kao koja koje koji kojih kojim koju li mi mogu može možete mora
        morate na nad nakon nam nas ne nego neka neki nema nije nisu no o od odnosno ona oni ono ova
        ovaj ove ovo po pod pomoću postoji pri prije prema s sa samo se sebe si smo ste su sve svi svoj
        ta taj tako također te ti to toga tome treba tu u uz već vi više vrlo za zato zbog će ćete što
    """,
    "hu": """
        a az abban addig ahol aki akkor ami amely amelyek amikor amint annak azok azonban azt be belül
        csak de egy egyes egyik előtt ebben el ennek én és ezek ezen ezért ezt ez fel felül ha hanem
        hogy hogyan igen így ilyen is itt kell ki között közben le lehet lesz ma már majd még meg mely
        melyek mert mi miatt mikor milyen mint minden mindig mivel más most nagyon ne nem néhány nélkül
        nincs olyan ott ő ők önnek össze pedig sem semmi során sok számára szerint szét tehát után új
        úgy vagy vagyis valamint van vannak végül vele volt voltak által át ön
    """,
    "fi": """
        ei eikä en ennen että eivät hän ilman itse ja jo joka joko jolloin jonka jos joskus jotka jotta
        juuri kaikki kanssa kautta kerran kuin kuinka kuitenkin kun kuten käytä käyttää lisäksi me mikä
        mikäli millä minkä minun minä missä mitä mutta mukaan myös myöhemmin ne niiden niin niitä noin
        nyt näin nämä näitä oli olivat olla olen olet on ollut ovat pitää saa se sekä sen siellä siinä
        sillä sinun sinä sitä sitten tai takana tarvitset te teidän tämä tämän tätä tästä toinen tulee
        vain vaikka vastaan vielä voi voit voidaan voivat yli
    """,
    "tr": """
        acaba ama ancak arasında artık aşağıdaki az bana bazen bazı belki ben beri bile bir biraz birçok
        birden biri birkaç biz bize bizim böyle bu bunda bundan bunlar bunu bunun burada bütün çok çünkü
        çoğu da daha de değil değildir diğer diye dolayı dolayısıyla eden eder edebilirsiniz edilir eğer
        en fakat falan gibi gerekir göre hangi hatta hem hemen henüz hep hepsi her herhangi hiç hiçbir
        için ile ilgili ise işte itibaren kadar karşı kendi kez ki kim lütfen mı mi mu mü nasıl ne neden
        nerede olan olarak olduğu olduğunu olması olmak oldu olsa olur olabilir olacak ona onlar onu
        onun orada oysa önce pek rağmen sadece sana sen siz size sizin sonra şekilde şey şimdi şu
        tarafından tüm üzere üzerinde üzerinden var ve veya vardır ya yalnızca yani yapar yeni yerine
        yine yok yoksa zaman zaten içinde böylece kullanarak kullanılır
    """,
    "vi": """
        ai anh bạn bằng bên bị bởi bất các cái cách cần cho chỉ chưa chúng chính có còn của cũng cùng cứ
        do dùng dưới đang để đã đến đều đó đây được đi gì giữa hai hay hoặc hơn hãy không khác khi là
        lại lên loại mà một mỗi mới muốn nào này nên nếu ngoài người nhau nhiều như nhưng những nó nữa
        phải qua quá ra rằng rất rồi sau sẽ tại tất tên thay theo thế thể thì thêm tôi trên trong trước
        trở từ từng và vào vẫn vậy về vì việc với vừa xem
    """,
    "id": """
        ada adalah agar akan anda antara apa apabila apakah atas atau bagaimana bagi bahwa baru beberapa
        begitu belum berada berikut bila bisa boleh bukan cara cukup dalam dan dapat dari daripada
        dengan di dia dibuat digunakan dilakukan guna hal hanya harus hingga ia ini itu jadi jangan jika
        juga kali kami kamu karena ke kecuali kemudian kepada ketika kita lagi lain lainnya langsung
        lebih maka mana masih melalui melakukan membuat memiliki mengapa menggunakan menjadi mereka
        merupakan meskipun namun oleh pada para perlu pernah pun saat saja salah sama sambil sampai
        sangat saya sebagai sebelum sebuah secara sedang sehingga sejak selain selalu seluruh semua
        seorang seperti sering serta sesuai sesuatu setelah setiap suatu sudah supaya tanpa tapi telah
        tentang terhadap terjadi tersebut tetap tetapi tidak untuk yaitu yang
    """,
    "ru": """
        а без более бы был была были было быть в вам вас ваш ваша ваше ваши вашего вашей весь во вместо
        вот все всегда всего всех всё вы где да даже дать для до другие других его ее её ей ему если
        есть еще ещё же за зачем здесь и из или им именно иметь их к каждый как какие какой каким когда
        которая которого которое которой котором которую которые который которых кто ли лишь либо между
        меня мне много может можете можно мой мы на над надо нам нас наш не него нее неё некоторые
        нельзя нет ни них но ну нужно о об однако он она они оно от очень перед по под поле пока помощью
        после потому поэтому при про просто с сам свой своего своей свои себя сейчас со совсем снова так
        также такие такой там тебя тем теперь то тогда того тоже той только том тот тут ты у уже хотя
        чего чем через что чтобы эта эти этим этих это этого этой этом этот эту я является используется
        используйте позволяет следует такая таким этому
    """,
    "uk": """
        а або але без більш буде будуть була були було бути в вам вас ваш ваша ваше ваші вашого вашої
        весь вже від він вона вони воно все всі всіх ви де для до дуже доки його її їх їхній є же за
        завдяки завжди замість зараз зі з із знову й і інші інших інший кожен коли крім кому котрий лише
        має мають між ми можна може можете можуть на над навіть нам нас наш не немає ні них ним новий о
        об один однак окрім от отже перед під після по поки потім потрібно при про просто саме свій
        свого своєї свої себе слід собі ся та так також таке такий там твій те теж тепер ти тим тих
        тільки то тобто тоді того тому тої треба тут у усі хоча хто це цей цього цієї цьому цю ця ці цих
        через чи чому що щоб щодо як яка яке який яким якого якої яку які яких якщо
    """,
    "bg": """
        а ако ала без беше би бил била били бъде бъдат в вас ваш ваша ваше вече ви във все всеки всички
        всяка върху го да дали до докато дори друг други е един една едно ето за защо защото и из или им
        има имат имате й как какво като когато която които кой който колко кога към ли между ми много
        може можете му на над най нас наш не него нещо ни ние никой нито но нов нова някои няколко няма
        о обаче около освен от отново по повече под след само се си според също с със са сме сте съм
        става така такава тази там те тези ти това тогава този трябва тук тя тъй у че чрез ще я
    """,
    "el": """
        αλλά αν αντί από απλά αυτά αυτές αυτή αυτήν αυτό αυτοί αυτός αυτού αυτών αφού για γιατί δε δεν
        δηλαδή διότι εάν είναι ενώ επίσης εκεί εδώ ένα έναν ένας ενός έτσι έχει έχετε έχουν η ή ήταν θα
        και κάθε καθώς κάποια κάποιο κατά κι μας με μέσα μετά μέχρι μη μην μια μία μόνο μπορεί μπορείτε
        να ο οι όλα όλες όμως όπου όπως ότι όταν ούτε πιο ποια ποιο πολύ που πριν προς πρέπει πώς σαν
        σας σε στη στην στις στο στον στους στα συνέχεια τα τη την της τι τις το τον του τους των ως
        ώστε
    """,
    "ar": """
        أن أنت أنه أو أي أين إذا إذ إلا إلى إن إنه الآن التي الذي الذين بعد بعض بل بما بها بين تحت تم ثم
        جميع حتى حول حيث خلال دون ذلك سوف عبر عدة عند عندما على عليه عليها عن غير فإن فقط في فيه فيها
        قبل قد كان كانت كل كما كيف كيفية لا لأن لقد لكن لك لم لن له لها لماذا ليس ما متى مثل مع من منها
        منه مما نحن نفس هذا هذه هل هم هنا هناك هو هي و وإذا وقد ولا وهو وهي يتم يجب يكون يمكن يمكنك
    """,
    "fa": """
        از است اگر اما این با باید برای بر به بود بودن بین پس تا توسط چرا چند چه خود خواهد داد دارد
        دارند در دیگر را روی زیر سپس شد شده شما شود فقط کرد کردن کنید کند که می ما مانند من مورد نمی نیز
        نیست ها های هر هم همه همین هنگام و وجود یا یک
    """,
    "he": """
        אבל או אולי אותו אחר אחרי אחת אחרת אי אין אינו אל אלא אלה אם אנחנו אני אפשר את אתה בין גם דרך
        הוא היא היה היו הם הזה הזאת זאת זה זו יהיה יותר יכול יש כאן כאשר כדי כי כל כך כמו לא לאחר להיות
        לפני לפי מאוד מה מי מתוך ניתן עבור עד על עם עצמו צריך רק שבו של שלא שלך שלו תוך
    """,
    "hi": """
        अगर अपना अपनी अपने अब आदि आप आपका आपकी आपके इन इस इसका इसकी इसके इसे उन उस उसका उसके उसे एक और
        कई कब कर करता करते करना करने करें कहा का कि किया किसी की कुछ के केवल कैसे को कोई क्या क्यों गया
        जब जहाँ जा जाता जाती जाते जैसे जो तक तब तथा तो था थी थे दिया दूसरे द्वारा न नहीं नीचे ने पर फिर
        बहुत बाद बिना भी मैं में यदि यह यहाँ या ये रहा रहे रूप लिए ले वह वहाँ वाला वाले वे सकता सकते सब
        सभी साथ से हम हर ही हुआ हुए है हैं हो होगा होता होती होते होने
    """,
    "bn": """
        অথবা আছে আপনার আপনি আমরা আমার আমাদের আমি আর আরও ই উপর এ এই এক একটি এখন এবং এর এটি ও কখন করতে করা
        করার করে করুন কারণ কি কিছু কিন্তু কী কেন কোন কোনো ছিল জন্য তখন তবে তা তাদের তার তারা থেকে দিয়ে
        দেখতে নয় না নিয়ে পর পরে পারে পারেন বা মধ্যে মাধ্যমে যখন যদি যা যান যে যেমন সঙ্গে সব সাথে সে
        হবে হয় হয়েছে হল
    """,
}
