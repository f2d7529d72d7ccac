/** Slack's names for emoji and the characters they stand for, those first that people reach for first. */
const LIST = `
eyes 👀 white_check_mark ✅ pushpin 📌 memo 📝 +1 👍 fire 🔥 rotating_light 🚨 warning ⚠️
thumbsup 👍 -1 👎 thumbsdown 👎 tada 🎉 pray 🙏 raised_hands 🙌 clap 👏 wave 👋 ok_hand 👌 muscle 💪 handshake 🤝
heavy_check_mark ✔️ ballot_box_with_check ☑️ x ❌ negative_squared_cross_mark ❎ no_entry ⛔ no_entry_sign 🚫
stop_sign 🛑 octagonal_sign 🛑 sos 🆘 bangbang ‼️ exclamation ❗ grey_exclamation ❕ question ❓ grey_question ❔
interrobang ⁉️ 100 💯 zap ⚡ boom 💥 collision 💥 bulb 💡 bell 🔔 no_bell 🔕 mega 📣 loudspeaker 📢 speaker 🔈
mute 🔇 lock 🔒 unlock 🔓 lock_with_ink_pen 🔏 closed_lock_with_key 🔐 key 🔑 old_key 🗝️ shield 🛡️ pager 📟
phone ☎️ telephone ☎️ telephone_receiver 📞 iphone 📱 calling 📲 fax 📠 satellite_antenna 📡 battery 🔋
hourglass ⌛ hourglass_flowing_sand ⏳ alarm_clock ⏰ stopwatch ⏱️ timer_clock ⏲️ watch ⌚ clock1 🕐 clock2 🕑
clock3 🕒 clock4 🕓 clock5 🕔 clock6 🕕 clock7 🕖 clock8 🕗 clock9 🕘 clock10 🕙 clock11 🕚 clock12 🕛
calendar 📅 date 📅 spiral_calendar_pad 🗓️ card_index 📇 card_file_box 🗃️ file_cabinet 🗄️ file_folder 📁
open_file_folder 📂 clipboard 📋 page_facing_up 📄 page_with_curl 📃 bookmark_tabs 📑 bookmark 🔖 books 📚 book 📖
notebook 📓 ledger 📒 scroll 📜 newspaper 📰 label 🏷️ paperclip 📎 linked_paperclips 🖇️ link 🔗 scissors ✂️
round_pushpin 📍 triangular_flag_on_post 🚩 checkered_flag 🏁 white_flag 🏳️ pencil ✏️ pencil2 ✏️ pen 🖊️
envelope ✉️ email 📧 e-mail 📧 incoming_envelope 📨 inbox_tray 📥 outbox_tray 📤 package 📦 mailbox 📫
speech_balloon 💬 left_speech_bubble 🗨️ thought_balloon 💭 computer 💻 desktop_computer 🖥️ printer 🖨️ keyboard ⌨️
floppy_disk 💾 minidisc 💽 cd 💿 electric_plug 🔌 satellite 🛰️ gear ⚙️ wrench 🔧 hammer 🔨 hammer_and_wrench 🛠️
nut_and_bolt 🔩 toolbox 🧰 magnet 🧲 broom 🧹 fire_extinguisher 🧯 bug 🐛 microscope 🔬 telescope 🔭 test_tube 🧪
petri_dish 🧫 dna 🧬 syringe 💉 pill 💊 adhesive_bandage 🩹 stethoscope 🩺 mag 🔍 mag_right 🔎 detective 🕵️
sleuth_or_spy 🕵️ female-detective 🕵️‍♀️ police_car 🚓 ambulance 🚑 fire_engine 🚒 rocket 🚀 airplane ✈️ construction 🚧
biohazard_sign ☣️ radioactive_sign ☢️ skull 💀 skull_and_crossbones ☠️ bomb 💣 crossed_swords ⚔️ dart 🎯 fishing_pole_and_fish 🎣
hook 🪝 horse 🐴 trojan_horse 🐴 snail 🐌 turtle 🐢 owl 🦉 falcon 🦅 eagle 🦅 whale 🐳 dog 🐶 cat 🐱 unicorn_face 🦄
scales ⚖️ classical_building 🏛️ office 🏢 hospital 🏥 bank 🏦 house 🏠 factory 🏭 globe_with_meridians 🌐
earth_africa 🌍 earth_americas 🌎 earth_asia 🌏 sunny ☀️ cloud ☁️ rain_cloud 🌧️ thunder_cloud_and_rain ⛈️ snowflake ❄️
rainbow 🌈 star ⭐ star2 🌟 sparkles ✨ dizzy 💫 moon 🌔 seedling 🌱 evergreen_tree 🌲 four_leaf_clover 🍀
red_circle 🔴 large_orange_circle 🟠 large_yellow_circle 🟡 large_green_circle 🟢 large_blue_circle 🔵
large_purple_circle 🟣 large_brown_circle 🟤 white_circle ⚪ black_circle ⚫ red_square 🟥 large_red_square 🟥
large_orange_square 🟧 large_yellow_square 🟨 large_green_square 🟩 large_blue_square 🟦 large_purple_square 🟪
white_large_square ⬜ black_large_square ⬛ small_blue_diamond 🔹 small_orange_diamond 🔸 large_blue_diamond 🔷
large_orange_diamond 🔶 small_red_triangle 🔺 small_red_triangle_down 🔻 radio_button 🔘 heavy_plus_sign ➕
heavy_minus_sign ➖ heavy_multiplication_x ✖️ information_source ℹ️ new 🆕 ok 🆗 up 🆙 free 🆓 id 🆔
arrow_right ➡️ arrow_left ⬅️ arrow_up ⬆️ arrow_down ⬇️ arrow_upper_right ↗️ arrow_lower_right ↘️
arrow_right_hook ↪️ leftwards_arrow_with_hook ↩️ arrows_counterclockwise 🔄 arrows_clockwise 🔃 repeat 🔁
rewind ⏪ fast_forward ⏩ arrow_forward ▶️ double_vertical_bar ⏸️ black_square_for_stop ⏹️ chart 💹
chart_with_upwards_trend 📈 chart_with_downwards_trend 📉 bar_chart 📊 one 1️⃣ two 2️⃣ three 3️⃣ four 4️⃣ five 5️⃣ six 6️⃣
seven 7️⃣ eight 8️⃣ nine 9️⃣ keycap_ten 🔟 zero 0️⃣ hash #️⃣ bust_in_silhouette 👤 busts_in_silhouette 👥 man 👨 woman 👩
point_right 👉 point_left 👈 point_up ☝️ point_up_2 👆 point_down 👇 raised_hand ✋ hand ✋ v ✌️ crossed_fingers 🤞
writing_hand ✍️ heart ❤️ orange_heart 🧡 yellow_heart 💛 green_heart 💚 blue_heart 💙 purple_heart 💜 broken_heart 💔
smile 😄 smiley 😃 grinning 😀 grin 😁 joy 😂 rolling_on_the_floor_laughing 🤣 laughing 😆 slightly_smiling_face 🙂
wink 😉 blush 😊 innocent 😇 sunglasses 😎 thinking_face 🤔 face_with_raised_eyebrow 🤨 neutral_face 😐
expressionless 😑 no_mouth 😶 face_with_rolling_eyes 🙄 grimacing 😬 relieved 😌 sleepy 😪 sleeping 😴 mask 😷
cold_sweat 😰 sweat 😓 sweat_smile 😅 fearful 😨 scream 😱 flushed 😳 dizzy_face 😵 cry 😢 sob 😭 disappointed 😞
worried 😟 confused 😕 slightly_frowning_face 🙁 astonished 😲 open_mouth 😮 hushed 😯 angry 😠 rage 😡 exploding_head 🤯
upside_down_face 🙃 facepalm 🤦 face_palm 🤦 shrug 🤷 saluting_face 🫡 melting_face 🫠 see_no_evil 🙈 hear_no_evil 🙉
speak_no_evil 🙊 robot_face 🤖 ghost 👻 alien 👽 coffee ☕ tea 🍵 beer 🍺 beers 🍻 pizza 🍕 cake 🍰 birthday 🎂
trophy 🏆 medal 🏅 first_place_medal 🥇 crown 👑 gem 💎 moneybag 💰 credit_card 💳 ticket 🎫 art 🎨 headphones 🎧
microphone 🎤 movie_camera 🎥 camera 📷 video_game 🎮 game_die 🎲 balloon 🎈 gift 🎁 confetti_ball 🎊 jigsaw 🧩
`;

const pairs = [...LIST.matchAll(/(\S+) (\S+)/g)].map(([, name = '', drawn = '']): [string, string] => [name, drawn]);

export const EMOJI: ReadonlyMap<string, string> = new Map(pairs);
