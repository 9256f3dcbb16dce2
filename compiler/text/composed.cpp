// SPDX-License-Identifier: MIT
#include "text/composed.h"

#include <algorithm>
#include <iterator>

namespace asrmap {
namespace {

struct Mark {
  char32_t c;
  std::string_view name;
  std::u32string_view bases, composed;  // the n-th base and the mark are the n-th composed one
};

// Unicode 14, UnicodeData.txt: what canonical composition makes of a letter and a mark.
// clang-format off
constexpr Mark kMarks[] = {
    {0x0300, "COMBINING GRAVE ACCENT",
     U"AEIOUaeiouÜüNnЕИеиĒēŌōWwÂâĂăÊêÔôƠơƯưYyἀἁἈἉἐἑἘἙἠἡἨἩ"
     U"ἰἱἸἹὀὁὈὉὐὑὙὠὡὨὩαεηιουωΑΕΗ᾿ϊΙ῾ϋΥ¨ΟΩ",
     U"ÀÈÌÒÙàèìòùǛǜǸǹЀЍѐѝḔḕṐṑẀẁẦầẰằỀềỒồỜờỪừỲỳἂἃἊἋἒἓἚἛἢἣἪἫ"
     U"ἲἳἺἻὂὃὊὋὒὓὛὢὣὪὫὰὲὴὶὸὺὼᾺῈῊ῍ῒῚ῝ῢῪ῭ῸῺ"},
    {0x0301, "COMBINING ACUTE ACCENT",
     U"AEIOUYaeiouyCcLlNnRrSsZzÜüGgÅåÆæØø¨ΑΕΗΙΟΥΩϊαεηιϋου"
     U"ωϒГКгкÇçĒēÏïKkMmÕõŌōPpŨũWwÂâĂăÊêÔôƠơƯưἀἁἈἉἐἑἘἙἠἡἨἩ"
     U"ἰἱἸἹὀὁὈὉὐὑὙὠὡὨὩ᾿῾",
     U"ÁÉÍÓÚÝáéíóúýĆćĹĺŃńŔŕŚśŹźǗǘǴǵǺǻǼǽǾǿ΅ΆΈΉΊΌΎΏΐάέήίΰόύ"
     U"ώϓЃЌѓќḈḉḖḗḮḯḰḱḾḿṌṍṒṓṔṕṸṹẂẃẤấẮắẾếỐốỚớỨứἄἅἌἍἔἕἜἝἤἥἬἭ"
     U"ἴἵἼἽὄὅὌὍὔὕὝὤὥὬὭ῎῞"},
    {0x0302, "COMBINING CIRCUMFLEX ACCENT",
     U"AEIOUaeiouCcGgHhJjSsWwYyZzẠạẸẹỌọ",
     U"ÂÊÎÔÛâêîôûĈĉĜĝĤĥĴĵŜŝŴŵŶŷẐẑẬậỆệỘộ"},
    {0x0303, "COMBINING TILDE",
     U"ANOanoIiUuVvÂâĂăEeÊêÔôƠơƯưYy",
     U"ÃÑÕãñõĨĩŨũṼṽẪẫẴẵẼẽỄễỖỗỠỡỮữỸỹ"},
    {0x0304, "COMBINING MACRON",
     U"AaEeIiOoUuÜüÄäȦȧÆæǪǫÖöÕõȮȯYyИиУуGgḶḷṚṛαΑιΙυΥ",
     U"ĀāĒēĪīŌōŪūǕǖǞǟǠǡǢǣǬǭȪȫȬȭȰȱȲȳӢӣӮӯḠḡḸḹṜṝᾱᾹῑῙῡῩ"},
    {0x0306, "COMBINING BREVE",
     U"AaEeGgIiOoUuУИиуЖжАаЕеȨȩẠạαΑιΙυΥ",
     U"ĂăĔĕĞğĬĭŎŏŬŭЎЙйўӁӂӐӑӖӗḜḝẶặᾰᾸῐῘῠῨ"},
    {0x0307, "COMBINING DOT ABOVE",
     U"CcEeGgIZzAaOoBbDdFfHhMmNnPpRrSsŚśŠšṢṣTtWwXxYyſ",
     U"ĊċĖėĠġİŻżȦȧȮȯḂḃḊḋḞḟḢḣṀṁṄṅṖṗṘṙṠṡṤṥṦṧṨṩṪṫẆẇẊẋẎẏẛ"},
    {0x0308, "COMBINING DIAERESIS",
     U"AEIOUaeiouyYΙΥιυϒЕІеіАаӘәЖжЗзИиОоӨөЭэУуЧчЫыHhÕõŪūW"
     U"wXxt",
     U"ÄËÏÖÜäëïöüÿŸΪΫϊϋϔЁЇёїӒӓӚӛӜӝӞӟӤӥӦӧӪӫӬӭӰӱӴӵӸӹḦḧṎṏṺṻẄ"
     U"ẅẌẍẗ"},
    {0x0309, "COMBINING HOOK ABOVE",
     U"AaÂâĂăEeÊêIiOoÔôƠơUuƯưYy",
     U"ẢảẨẩẲẳẺẻỂểỈỉỎỏỔổỞởỦủỬửỶỷ"},
    {0x030A, "COMBINING RING ABOVE",
     U"AaUuwy",
     U"ÅåŮůẘẙ"},
    {0x030B, "COMBINING DOUBLE ACUTE ACCENT",
     U"OoUuУу",
     U"ŐőŰűӲӳ"},
    {0x030C, "COMBINING CARON",
     U"CcDdEeLlNnRrSsTtZzAaIiOoUuÜüGgKkƷʒjHh",
     U"ČčĎďĚěĽľŇňŘřŠšŤťŽžǍǎǏǐǑǒǓǔǙǚǦǧǨǩǮǯǰȞȟ"},
    {0x030F, "COMBINING DOUBLE GRAVE ACCENT",
     U"AaEeIiOoRrUuѴѵ",
     U"ȀȁȄȅȈȉȌȍȐȑȔȕѶѷ"},
    {0x0311, "COMBINING INVERTED BREVE",
     U"AaEeIiOoRrUu",
     U"ȂȃȆȇȊȋȎȏȒȓȖȗ"},
    {0x0313, "COMBINING COMMA ABOVE",
     U"αΑεΕηΗιΙοΟυωΩρ",
     U"ἀἈἐἘἠἨἰἸὀὈὐὠὨῤ"},
    {0x0314, "COMBINING REVERSED COMMA ABOVE",
     U"αΑεΕηΗιΙοΟυΥωΩρΡ",
     U"ἁἉἑἙἡἩἱἹὁὉὑὙὡὩῥῬ"},
    {0x031B, "COMBINING HORN",
     U"OoUu",
     U"ƠơƯư"},
    {0x0323, "COMBINING DOT BELOW",
     U"BbDdHhKkLlMmNnRrSsTtVvWwZzAaEeIiOoƠơUuƯưYy",
     U"ḄḅḌḍḤḥḲḳḶḷṂṃṆṇṚṛṢṣṬṭṾṿẈẉẒẓẠạẸẹỊịỌọỢợỤụỰựỴỵ"},
    {0x0324, "COMBINING DIAERESIS BELOW",
     U"Uu",
     U"Ṳṳ"},
    {0x0325, "COMBINING RING BELOW",
     U"Aa",
     U"Ḁḁ"},
    {0x0326, "COMBINING COMMA BELOW",
     U"SsTt",
     U"ȘșȚț"},
    {0x0327, "COMBINING CEDILLA",
     U"CcGgKkLlNnRrSsTtEeDdHh",
     U"ÇçĢģĶķĻļŅņŖŗŞşŢţȨȩḐḑḨḩ"},
    {0x0328, "COMBINING OGONEK",
     U"AaEeIiUuOo",
     U"ĄąĘęĮįŲųǪǫ"},
    {0x032D, "COMBINING CIRCUMFLEX ACCENT BELOW",
     U"DdEeLlNnTtUu",
     U"ḒḓḘḙḼḽṊṋṰṱṶṷ"},
    {0x032E, "COMBINING BREVE BELOW",
     U"Hh",
     U"Ḫḫ"},
    {0x0330, "COMBINING TILDE BELOW",
     U"EeIiUu",
     U"ḚḛḬḭṴṵ"},
    {0x0331, "COMBINING MACRON BELOW",
     U"BbDdKkLlNnRrTtZzh",
     U"ḆḇḎḏḴḵḺḻṈṉṞṟṮṯẔẕẖ"},
    {0x0342, "COMBINING GREEK PERISPOMENI",
     U"ἀἁἈἉἠἡἨἩἰἱἸἹὐὑὙὠὡὨὩα¨η᾿ιϊ῾υϋω",
     U"ἆἇἎἏἦἧἮἯἶἷἾἿὖὗὟὦὧὮὯᾶ῁ῆ῏ῖῗ῟ῦῧῶ"},
    {0x0345, "COMBINING GREEK YPOGEGRAMMENI",
     U"ἀἁἂἃἄἅἆἇἈἉἊἋἌἍἎἏἠἡἢἣἤἥἦἧἨἩἪἫἬἭἮἯὠὡὢὣὤὥὦὧὨὩὪὫὬὭὮὯὰα"
     U"άᾶΑὴηήῆΗὼωώῶΩ",
     U"ᾀᾁᾂᾃᾄᾅᾆᾇᾈᾉᾊᾋᾌᾍᾎᾏᾐᾑᾒᾓᾔᾕᾖᾗᾘᾙᾚᾛᾜᾝᾞᾟᾠᾡᾢᾣᾤᾥᾦᾧᾨᾩᾪᾫᾬᾭᾮᾯᾲᾳ"
     U"ᾴᾷᾼῂῃῄῇῌῲῳῴῷῼ"},
    {0x3099, "COMBINING KATAKANA-HIRAGANA VOICED SOUND MARK",
     U"かきくけこさしすせそたちつてとはひふへほうゝカキクケコサシスセソタチツテトハヒフヘホウワヰヱヲヽ",
     U"がぎぐげござじずぜぞだぢづでどばびぶべぼゔゞガギグゲゴザジズゼゾダヂヅデドバビブベボヴヷヸヹヺヾ"},
    {0x309A, "COMBINING KATAKANA-HIRAGANA SEMI-VOICED SOUND MARK",
     U"はひふへほハヒフヘホ",
     U"ぱぴぷぺぽパピプペポ"},
};
// clang-format on

const Mark* find_mark(char32_t c) {
  const Mark* const found =
      std::find_if(std::begin(kMarks), std::end(kMarks), [&](const Mark& mark) { return mark.c == c; });
  return found == std::end(kMarks) ? nullptr : found;
}

// Korean syllables are composed by a formula ("The Unicode Standard", section 3.12).
char32_t composed_syllable(char32_t base, char32_t next) {
  constexpr char32_t kSyllables = 0xAC00, kLeads = 0x1100, kVowels = 0x1161, kTails = 0x11A7;
  constexpr char32_t kLeadCount = 19, kVowelCount = 21, kTailCount = 28, kCount = 11172;
  if (base >= kLeads && base < kLeads + kLeadCount && next >= kVowels && next < kVowels + kVowelCount)
    return kSyllables + ((base - kLeads) * kVowelCount + (next - kVowels)) * kTailCount;
  if (base >= kSyllables && base < kSyllables + kCount && (base - kSyllables) % kTailCount == 0 && next > kTails &&
      next < kTails + kTailCount)
    return base + (next - kTails);
  return 0;
}

}  // namespace

char32_t composed(char32_t base, char32_t next) {
  const Mark* const mark = find_mark(next);
  if (mark == nullptr) return composed_syllable(base, next);
  const std::size_t at = mark->bases.find(base);
  return at == std::u32string_view::npos ? 0 : mark->composed[at];
}

std::string_view mark_name(char32_t c) {
  const Mark* const mark = find_mark(c);
  return mark == nullptr ? std::string_view() : mark->name;
}

}  // namespace asrmap
