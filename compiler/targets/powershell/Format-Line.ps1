
# What is shown, as one line. A pipeline looks for commands behind two number signs anywhere in it, and a terminal for
# escape sequences: no name may become one.
function Format-Line {
  param([string] $Text)

  $hidden = '[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u034F\u115F\u1160\u2800\u3164\uFE00-\uFE0F\uFFA0]|\uDB40[\uDC00-\uDFFF]'
  ($Text -replace $hidden, [string] [char] 0xFFFD) -replace '#(?=[^ -~]*#)', '# '
}
