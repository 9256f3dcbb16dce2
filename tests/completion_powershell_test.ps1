# SPDX-License-Identifier: MIT
# completion_powershell_test.ps1 SCRIPT: what PowerShell makes of the tab key behind a command line.
param([Parameter(Mandatory)][string]$Script)
Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
$failed = 0

function Test-Equal($What, $Expected, $Seen) {
    if ("$Expected" -cne "$Seen") {
        Write-Output "FAILED: $What`n--- expected`n$Expected`n--- seen`n$Seen"
        $script:failed = 1
    }
}

$mistakes = $null
[void][System.Management.Automation.Language.Parser]::ParseFile($Script, [ref]$null, [ref]$mistakes)
Test-Equal 'no mistake in the script' '' ($mistakes -join "`n")
# As in a profile: read as one string.
Get-Content -Raw -LiteralPath $Script | Invoke-Expression

# The line with the only word that fits, or all words.
function Complete-Line($Line) {
    $result = TabExpansion2 -inputScript $Line -cursorColumn $Line.Length
    $all = @($result.CompletionMatches)
    if ($all.Count -ne 1) { return ($all | ForEach-Object { $_.CompletionText }) -join ' ' }
    $Line.Remove($result.ReplacementIndex, $result.ReplacementLength).Insert($result.ReplacementIndex, $all[0].CompletionText)
}

$folder = New-Item -ItemType Directory (Join-Path ([System.IO.Path]::GetTempPath()) ([System.IO.Path]::GetRandomFileName()))
Push-Location $folder
try {
    [void](New-Item -ItemType Directory 'dir', 'my folder')
    foreach ($name in 'one.asrmap', 'two.asrmap.toml', 'no.txt', 'known.json', 'my site.asrmap', '$(touch RAN).asrmap', "it's.asrmap",
        'a;touch RAN.asrmap', '-dash.asrmap', 'dir/inner.asrmap', 'dir/only.txt') {
        [System.IO.File]::WriteAllText((Join-Path $folder $name), '')
    }
    $cases = [ordered]@{
        'asrmap chec' = 'asrmap check'
        'asrmap --ver' = 'asrmap --version'
        'asrmap help lan' = 'asrmap help landing'
        'asrmap check --deny' = 'asrmap check --deny-warnings'
        'asrmap landing --format ' = 'text json csv markdown'
        'asrmap check --format sar' = 'asrmap check --format sarif'
        'asrmap check --format=sar' = 'asrmap check --format=sarif'
        'asrmap build --target bic' = 'asrmap build --target bicep'
        'asrmap build --target arm,bic' = 'asrmap build --target arm,bicep'
        'asrmap build --target=arm,bic' = 'asrmap build --target=arm,bicep'
        'asrmap plan --target arm,bicep,rest,' = 'asrmap plan --target arm,bicep,rest,azcli'
        'asrmap plan --target=arm,bicep,rest,' = 'asrmap plan --target=arm,bicep,rest,azcli'
        'asrmap build --opt bicep.' = 'asrmap build --opt bicep.api-version='
        'asrmap explain subnet-fal' = 'asrmap explain subnet-fallback'
        'asrmap explain subnet-fallback subnet-fal' = ''
        'asrmap help check lan' = ''
        'asrmap completion po' = 'asrmap completion powershell'
        'asrmap check on' = 'asrmap check ./one.asrmap'
        'asrmap check one.asrmap tw' = 'asrmap check one.asrmap ./two.asrmap.toml'
        'asrmap check --today 2027-01-31 on' = 'asrmap check --today 2027-01-31 ./one.asrmap'
        'asrmap check -- on' = 'asrmap check -- ./one.asrmap'
        'asrmap check --baseline kn' = 'asrmap check --baseline ./known.json'
        'asrmap check --baseline=kn' = 'asrmap check --baseline=./known.json'
        'asrmap build -o di' = 'asrmap build -o ./dir'
        'asrmap build --out=my' = "asrmap build --out='./my folder'"
        'asrmap verify dir on' = 'asrmap verify dir ./one.asrmap'
        'asrmap check dir/' = 'asrmap check ./dir/inner.asrmap'
        'asrmap check "my s' = 'asrmap check "./my site.asrmap"'
        'asrmap check it' = "asrmap check './it''s.asrmap'"
        'asrmap check a' = "asrmap check './a;touch RAN.asrmap'"
        'asrmap diff gi' = 'asrmap diff git:'
        'asrmap diff git:HE' = 'asrmap diff git:HEAD'
    }
    foreach ($line in $cases.Keys) { Test-Equal $line $cases[$line] (Complete-Line $line) }
    $offered = (TabExpansion2 -inputScript 'asrmap chec' -cursorColumn 11).CompletionMatches[0].ToolTip
    Test-Equal 'what a command does' 'Find what would fail a deployment or endanger a failover' $offered
    # What is inserted is one word whose value is the name.
    foreach ($match in (TabExpansion2 -inputScript 'asrmap check ' -cursorColumn 13).CompletionMatches) {
        $text = [System.Management.Automation.Language.Parser]::ParseInput("x $($match.CompletionText)", [ref]$null, [ref]$null)
        $elements = $text.EndBlock.Statements[0].PipelineElements[0].CommandElements
        Test-Equal "one word: $($match.CompletionText)" 2 $elements.Count
        Test-Equal 'which is a name' $true (Test-Path -LiteralPath ([string]$elements[1].Value))
    }
    if (Get-Command git -CommandType Application -ErrorAction Ignore) {
        git -c init.defaultBranch=main init -q
        git -c user.name=x -c user.email=x@x commit -q --allow-empty -m x
        git branch 'a$(touch${IFS}RAN)'
        git branch "it's"
        git branch 'b;touch${IFS}RAN'
        git branch 'plain'
        Test-Equal 'a branch' 'asrmap diff git:plain' (Complete-Line 'asrmap diff git:pl')
        Test-Equal 'a branch with a command' "asrmap diff 'git:a`$(touch`${IFS}RAN)'" (Complete-Line 'asrmap diff git:a')
        Test-Equal 'a branch with a quote' "asrmap diff 'git:it''s'" (Complete-Line 'asrmap diff git:it')
        Test-Equal 'a branch with a semicolon' "asrmap diff 'git:b;touch`${IFS}RAN'" (Complete-Line 'asrmap diff git:b')
    } else { Write-Output 'not tested: git is not installed, so that no branch can be completed' }
    Test-Equal 'no name was run' $false (Test-Path RAN)
} finally {
    Pop-Location
    Remove-Item -Recurse -Force -LiteralPath $folder
}
if (-not $failed) { Write-Output 'PowerShell completes asrmap' }
exit $failed
