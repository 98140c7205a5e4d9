/* written when check-draft lands */
