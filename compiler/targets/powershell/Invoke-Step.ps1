
# The job when it has ended, or as it was last seen.
function Wait-AsrJob {
  param($Job)

  $deadline = [DateTime]::UtcNow.AddMinutes($TimeoutMinutes)
  $failures = 0
  while ($running -contains $Job.State -and [DateTime]::UtcNow -lt $deadline) {
    Start-Sleep -Seconds $PollSeconds
    try {
      $Job = Get-AzRecoveryServicesAsrJob -Job $Job
      $failures = 0
    } catch {
      # A look that fails says nothing of the job.
      $failures += 1
      Write-Warning (Format-Line ('Job {0} could not be looked up: {1}' -f $Job.Name, $_.Exception.Message))
      if ($failures -eq 5) { break }
    }
  }
  $Job
}

function Get-JobMessage {
  param($Job)

  $texts = @(foreach ($detail in $Job.Errors) {
      if ($null -ne $detail.ServiceErrorDetails) {
        $detail.ServiceErrorDetails.Message
        $detail.ServiceErrorDetails.RecommendedAction
      }
      if ($null -ne $detail.ProviderErrorDetails) { $detail.ProviderErrorDetails.ErrorMessage }
    })
  $texts = @('job {0} is {1}' -f $Job.Name, $Job.State) + $texts
  ($texts | Where-Object { $_ } | ForEach-Object { ($_ -replace '\s+', ' ').Trim() }) -join '; '
}

# Makes or updates a mapping. What came of it is returned, and why is the step's note.
function Invoke-Step {
  param($Step)

  try {
    $arguments = @{ Confirm = $false }
    if ($null -ne $Step.Recovery) {
      $arguments['RecoveryNetwork'] = $Step.Recovery
    } else {
      $arguments['RecoveryAzureNetworkId'] = $Step.TargetId
    }
    if ($Step.Action -eq 'update') {
      # The cmdlet takes the address to write to from this property, not from the mapping's own ID.
      $Step.Existing.PrimaryNetworkId = $Step.Primary.ID
      $job = Update-AzRecoveryServicesAsrNetworkMapping -InputObject $Step.Existing @arguments
    } else {
      $job = New-AzRecoveryServicesAsrNetworkMapping -Name $Step.Name -PrimaryNetwork $Step.Primary @arguments
    }
    $begin = [DateTime]::UtcNow
    $job = Wait-AsrJob -Job $job
    if ($job.State -eq 'Succeeded') {
      $Step.Action + 'd'
    } elseif ($running -contains $job.State) {
      $Step.Note = ('job {0} is still {1} after {2:0} minutes; in the context of vault "{3}", look with ' +
        'Get-AzRecoveryServicesAsrJob -Name {0}') -f
        $job.Name, $job.State, ([DateTime]::UtcNow - $begin).TotalMinutes, $vaultName
      'running'
    } else {
      $Step.Note = Get-JobMessage -Job $job
      'failed'
    }
  } catch {
    $Step.Note = $_.Exception.Message
    'failed'
  }
}
