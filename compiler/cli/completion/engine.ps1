& {
    $commands = @() # the table of commands

    $complete = {
        param($wordToComplete, $commandAst, $cursorPosition)

        # The words before the one at the cursor. Strings lose their quotes; nothing is evaluated.
        $before = @($commandAst.CommandElements | Select-Object -Skip 1 |
            Where-Object { $_.Extent.EndOffset -lt $cursorPosition } |
            ForEach-Object { if ($null -ne $_.Value) { [string]$_.Value } else { $_.Extent.Text } })
        $word = [string]$wordToComplete
        # Of `arm,bi` PowerShell completes `bi` alone.
        $kept = ''
        foreach ($element in $commandAst.CommandElements) {
            $extent = $element.Extent
            if ($extent.StartOffset -ge $cursorPosition -or $extent.EndOffset -lt $cursorPosition) { continue }
            if ($element -isnot [System.Management.Automation.Language.ArrayLiteralAst] -and
                $element -isnot [System.Management.Automation.Language.ErrorExpressionAst]) { continue }
            $written = $extent.Text.Substring(0, $cursorPosition - $extent.StartOffset)
            $kept = $written.Substring(0, $written.LastIndexOf(',') + 1)
        }
        $word = $kept + $word

        # What is inserted is quoted if it is not plain.
        $quoted = {
            param($text)
            if ($text -cmatch '\A[A-Za-z0-9_./:=+-]+\z') { return $text }
            "'" + [System.Management.Automation.Language.CodeGeneration]::EscapeSingleQuotedStringContent($text) + "'"
        }
        $offer = {
            param($text, $shown, $meaning)
            if (-not $text.StartsWith($word.Trim("'", '"'), [StringComparison]::Ordinal)) { return }
            if (-not $meaning) { $meaning = $shown }
            $text = & $quoted $text.Substring($kept.Length)
            [System.Management.Automation.CompletionResult]::new($text, $shown, 'ParameterValue', $meaning)
        }
        # PowerShell finds the files, and quotes them.
        $files = {
            param($lead, $endings)
            if ($kept) { return }
            $text = $word.Substring($lead.Length)
            foreach ($found in [System.Management.Automation.CompletionCompleters]::CompleteFilename($text)) {
                $ending = @($endings | Where-Object { $found.ListItemText.EndsWith($_, [StringComparison]::Ordinal) })
                if ($found.ResultType -ne 'ProviderContainer' -and $ending.Count -eq 0) { continue }
                [System.Management.Automation.CompletionResult]::new(
                    $lead + $found.CompletionText, $found.ListItemText, $found.ResultType, $found.ToolTip)
            }
        }
        $revisions = {
            'HEAD'
            $git = Get-Command git -CommandType Application -ErrorAction Ignore | Select-Object -First 1
            if ($git) {
                & $git --no-pager -c core.fsmonitor=false -c safe.bareRepository=explicit for-each-ref `
                    '--format=%(refname:strip=2)' refs/heads refs/tags refs/remotes 2>$null
            }
        }
        $value = {
            param($parameter, $lead)
            switch ($parameter.Takes) {
                'words' { foreach ($each in $parameter.Words) { & $offer ($lead + $each[0]) $each[0] $each[1] } }
                'list' {
                    $typed = $word.Substring($lead.Length)
                    $typed = $typed.Substring(0, $typed.LastIndexOf(',') + 1)
                    foreach ($each in $parameter.Words) {
                        if (",$typed".Contains(",$($each[0]),")) { continue }
                        & $offer ($lead + $typed + $each[0]) $each[0] $each[1]
                    }
                }
                'paths' { & $files $lead @('.asrmap', '.asrmap.toml') }
                'json' { & $files $lead @('.json') }
                'folders' { & $files $lead @() }
                'side' {
                    if ($word.StartsWith('git:', [StringComparison]::Ordinal)) {
                        foreach ($each in & $revisions) { & $offer "git:$each" $each '' }
                    } else {
                        & $files $lead @('.asrmap', '.asrmap.toml')
                        & $offer 'git:' 'git:' 'A revision'
                    }
                }
            }
        }

        $first = if ($before.Count) { $before[0] } else { '' }
        $command = $commands | Where-Object { $_.Name -ceq $first } | Select-Object -First 1
        if (-not $command) { return }
        $named = {
            param($name)
            $command.Options | Where-Object { $_.Name -ceq $name -or $_.Letter -ceq $name } | Select-Object -First 1
        }
        $option = $null
        $onlyOperands = $false
        $operand = 0
        foreach ($each in $before | Select-Object -Skip 1) {
            $isOperand = $onlyOperands -or $each -ceq '-' -or -not $each.StartsWith('-')
            if ($option -and $isOperand) { $option = $null; continue }
            $option = $null
            if ($isOperand) { $operand += 1 }
            elseif ($each -ceq '--') { $onlyOperands = $true }
            else { $option = & $named $each | Where-Object { $_.Takes } }
        }

        if ($option -and -not $word.StartsWith('-')) { & $value $option ''; return }
        if (-not $onlyOperands -and $word -cmatch '\A(--[^=]+)=') {
            $option = & $named $Matches[1] | Where-Object { $_.Takes }
            if ($option) { & $value $option "$($Matches[1])=" }
            return
        }
        if (-not $onlyOperands -and $word.StartsWith('-')) {
            foreach ($each in $command.Options) {
                & $offer $each.Name $each.Name $each.Meaning
                if ($each.Letter) { & $offer $each.Letter $each.Letter $each.Meaning }
            }
            return
        }
        if (-not $command.Name) {
            foreach ($each in $commands) { if ($each.Name) { & $offer $each.Name $each.Name $each.Meaning } }
            return
        }
        $last = $command.Operands.Count - 1
        if ($operand -gt $last -and $last -ge 0 -and $command.Operands[$last].Repeats) { $operand = $last }
        if ($operand -le $last) { & $value $command.Operands[$operand] '' }
    }.GetNewClosure()

    Register-ArgumentCompleter -Native -CommandName 'asrmap' -ScriptBlock $complete
}
